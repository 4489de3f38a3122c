import type { Acquisition, SourceRecord } from './exhibit.ts';
import { kindOfType } from './insight/data/file-kinds.ts';
import { runningEndings, runningTypes } from './insight/data/dangerous-files.ts';
import { endingsOf } from './insight/attached-files.ts';
import type { MessageFacts, MessagePart } from './message-facts.ts';

/** A file that comes with an exhibit: inside the mail, or beside what was kept. */
export interface ExhibitFile {
  /** As the sender gave it; empty where there is none. */
  name: string;
  declared: string;
  /** What its first bytes say, where they say something. */
  sniffed?: string;
  bytes: number;
  sha256: string;
  /** What opening it may do: run something, or be something else than it says. Pages count: they run in a browser. */
  risk: 'runs' | 'page' | 'differs' | null;
  at: { in: 'mail'; part: string } | { in: 'book'; what: string };
}

/** The files of a message, in the order of the source: everything that is not its own text. */
export function filesOfMail({ parts }: MessageFacts): ExhibitFile[] {
  return parts.flatMap((part) => {
    const { number, name = '', mediaType, sniffedType, bytes, sha256 } = part;
    if (bytes === undefined || sha256 === undefined || !isFile(part)) return [];
    const file = {
      name,
      declared: mediaType,
      ...(sniffedType === undefined ? {} : { sniffed: sniffedType }),
      bytes,
      sha256,
    };
    return [{ ...file, risk: riskOf(file), at: { in: 'mail' as const, part: number } }];
  });
}

/** What lies beside an exhibit in the book: recordings, pictures, the screen. */
export function filesBeside({ attached = [], source, file }: Acquisition, isMail: boolean): ExhibitFile[] {
  const itself = source && !isMail ? [{ ...source, what: 'file', name: file?.name ?? '' }] : [];
  return [...itself, ...attached].map((one: SourceRecord & { what: string; name?: string }) => {
    const { name = '', mediaType, bytes, sha256, what } = one;
    const known = { name, declared: mediaType, bytes, sha256 };
    return { ...known, risk: riskOf(known), at: { in: 'book', what } };
  });
}

function isFile({ mediaType, disposition, name = '', contentId }: MessagePart): boolean {
  if (mediaType.startsWith('multipart/')) return false;
  if (/^attachment/i.test(disposition ?? '') || name !== '' || contentId !== undefined) return true;
  return !/^text\/(?:plain|html|enriched|richtext)$/.test(mediaType);
}

function riskOf({ name, declared, sniffed }: Pick<ExhibitFile, 'name' | 'declared' | 'sniffed'>): ExhibitFile['risk'] {
  const ending = endingsOf(name)[0] ?? '';
  const isPage = /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|multipart\/related)$/;
  if (isPage.test(sniffed ?? declared) || isPage.test(declared) || /^(?:s?html?|xht|xhtml|mhtml?|svg)$/.test(ending))
    return 'page';
  if (runningEndings.has(ending) || runningTypes.has(sniffed ?? '') || runningTypes.has(declared)) return 'runs';
  const [says, is] = [kindOfType(declared), sniffed === undefined ? null : kindOfType(sniffed)];
  return says !== null && is !== null && says !== is ? 'differs' : null;
}
