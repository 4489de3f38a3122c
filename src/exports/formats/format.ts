import type { Package, PackagedExhibit } from '../../core/package.ts';

/** What a writer is given: the package document, a way to the originals, and what the person chose. */
export interface FormatInput {
  document: Package;
  readSource(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The person's own addresses, other recipients and the way through their servers go in as well. */
  ownData: boolean;
  /** What the person reports it as. It is their word, never ours. */
  report: 'abuse' | 'fraud';
  /** Who reports, where a format asks for it. */
  reporter?: { name: string; address: string };
  signal: AbortSignal;
}

export interface FormatFile {
  name: string;
  content: Blob | Uint8Array<ArrayBuffer>;
}

/** Why an exhibit cannot be written in a format. One text each in the locales, under `share.refused.<reason>`. */
export const refusalReasons = [
  'no-original',
  'not-mail',
  'not-a-message',
  'mail-goes-as-arf',
  'reporter-missing',
  'sender-unknown',
  'time-unknown',
  'own-message',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What came of it: files, and what a format has no place for. */
export interface FormatOutput {
  files: FormatFile[];
  refused: { exhibit: string; reason: RefusalReason }[];
}

export interface Format {
  /** Its words are `share.format.<id>` in the locales. */
  id: 'eml' | 'arf' | 'stix' | 'misp' | 'case' | 'xarf';
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /**
   * The same input gives the same bytes.
   *
   * @throws Failure `cancelled`, `source-altered`, or of the store
   */
  write(input: FormatInput): Promise<FormatOutput>;
}

/** One JSON text, as a file for all exhibits. */
export function jsonFile(name: string, value: unknown, type: string): FormatFile {
  return { name, content: new Blob([`${JSON.stringify(value, null, 2)}\n`], { type }) };
}

/** The mail itself, of an exhibit that has one. */
export function originalOf({ acquisitions, sources }: PackagedExhibit): PackagedExhibit['sources'][number] | undefined {
  const own = new Set(acquisitions.flatMap(({ source }) => source?.sha256 ?? []));
  return sources.find(({ sha256, mediaType }) => own.has(sha256) && mediaType === 'message/rfc822');
}
