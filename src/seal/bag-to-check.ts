/** What a file was found to be when it was read through. */
export interface MeasuredFile {
  sha256: string;
  bytes: number;
  /** Of an original: its hash with LF line ends. */
  fingerprint?: string;
}

/** Whether a file lies among the originals: of those the fingerprint is wanted too. */
export function isOriginal(path: string): boolean {
  return /(?:^|\/)data\/originals\//.test(path);
}

/** A bag (RFC 8493) to be checked. */
export interface BagToCheck {
  /** The path of every file in it; what lies outside its folder begins with `../`. */
  files: readonly string[];
  /** Null when there is no such file. @throws Error in plain words when the ZIP does not give the file as announced */
  measure(path: string): Promise<MeasuredFile | null>;
  /** A text of a few megabytes at most. @throws Error when it cannot be read, or is no UTF-8 */
  text(path: string): Promise<string>;
}
