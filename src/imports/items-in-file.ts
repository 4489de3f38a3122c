import { captureLimits } from '../core/capture-limits.ts';
import type { GivenFile } from '../core/exhibit.ts';
import { fileKind } from '../core/files/file-kind.ts';
import { instantAt } from '../core/instant-at.ts';
import { beginningBytes } from '../core/mail/starts-as-mail.ts';
import { messagesInBox } from './mbox-stream.ts';
import { filesInZip } from './files-in-zip.ts';
import { ZipRefusal } from './zip-reader.ts';
import { isMailIndex } from './mail-index.ts';

/** Why a file, or an item in it, is not taken. One text each in the locales, under `import.refused.<code>`. */
export type ImportRefusal =
  | 'empty'
  | 'too-large'
  | 'program'
  | 'packed'
  | 'zip-form'
  | 'zip-growth'
  | 'zip-locked'
  | 'zip-in-zip'
  | 'not-mail'
  | 'unreadable';

/** An item found in a file, not read yet; why there is none; or a file that holds nothing for a person. */
export type FoundItem =
  /** `mail`: a message of a mail box; nothing else is taken for it. */
  | { file: GivenFile; content: Blob; mail: boolean }
  | { file: GivenFile; refused: ImportRefusal }
  | { file: GivenFile; skipped: true };

/** Where a file's bytes are and how it is called: given itself, or standing in an archive. */
interface Source {
  given: GivenFile;
  content: Blob;
  /** The name that tells its kind. */
  name: string;
  inZip: boolean;
}

/**
 * The items in a file that a person gave: the file itself, the mails of a mail box, what an archive holds. What it is, its bytes say; its
 * name is kept as named. Never throws for what is in the file.
 *
 * @param onLook is told how far the file was looked at where that takes a while; what it throws ends the reading
 */
export async function* itemsInFile(
  file: File,
  path: string,
  offsetMinutes: number,
  onLook: (offset: number) => void = () => {},
): AsyncGenerator<FoundItem> {
  const modified = instantAt(file.lastModified, offsetMinutes);
  const given: GivenFile = { name: path, bytes: file.size, modified };
  yield* itemsIn({ given, content: file, name: path, inZip: false }, onLook);
}

async function* itemsIn(source: Source, onLook: (offset: number) => void): AsyncGenerator<FoundItem> {
  const { given, content, name, inZip } = source;
  const kind = isMailIndex(name) ? 'skipped' : content.size === 0 ? 'empty' : await kindOf(content, name);
  if (kind === 'skipped') yield { file: given, skipped: true };
  else if (kind === 'empty' || kind === 'program' || kind === 'packed' || kind === 'unreadable')
    yield { file: given, refused: kind };
  else if (kind === 'box') yield* itemsInBox(source, onLook);
  else if (kind !== 'archive') yield judged(given, content, false);
  else if (inZip) yield { file: given, refused: 'zip-in-zip' };
  else yield* itemsInZip(source, onLook);
}

async function* itemsInBox({ given, content }: Source, onLook: (offset: number) => void): AsyncGenerator<FoundItem> {
  for await (const { number, content: message } of messagesInBox(content, onLook)) {
    const place = [given.place, `message ${number}`].filter((piece) => piece !== undefined).join(', ');
    yield judged({ ...given, place, bytes: message.size }, message, true);
  }
}

async function* itemsInZip({ given, content }: Source, onLook: (offset: number) => void): AsyncGenerator<FoundItem> {
  try {
    for await (const { name, content: inside } of filesInZip(content)) {
      // Only the archive's own size says how far it is: what it holds may be many times that.
      onLook(0);
      const file = { ...given, place: name, bytes: inside.size };
      yield* itemsIn({ given: file, content: inside, name, inZip: true }, () => onLook(0));
    }
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    yield {
      file: { ...given, ...(error.entry === undefined ? {} : { place: error.entry }) },
      refused: `zip-${error.kind}`,
    };
  }
}

function judged(file: GivenFile, content: Blob, mail: boolean): FoundItem {
  if (content.size === 0) return { file, refused: 'empty' };
  return content.size > captureLimits.sourceBytes ? { file, refused: 'too-large' } : { file, content, mail };
}

async function kindOf(content: Blob, name: string): Promise<ReturnType<typeof fileKind>['is'] | 'unreadable'> {
  try {
    return fileKind(new Uint8Array(await content.slice(0, beginningBytes).arrayBuffer()), name).is;
  } catch {
    return 'unreadable';
  }
}
