/** A bag (RFC 8493) to be checked. */
export interface BagToCheck {
  /** The path of every file in it; what lies outside its folder begins with `../`. */
  files: readonly string[];
  /** SHA-256 and size in bytes. @throws Error in plain words when the ZIP does not give the file as announced */
  measure(path: string): Promise<{ sha256: string; bytes: number }>;
  /** A text of a few megabytes at most. @throws Error when it cannot be read, or is no UTF-8 */
  text(path: string): Promise<string>;
}
