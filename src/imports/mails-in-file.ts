import { captureLimits } from '../core/capture-limits.ts';
import type { GivenFile } from '../core/exhibit.ts';
import { instantAt } from '../core/instant-at.ts';
import { beginningBytes, startsAsMail } from '../core/mail/starts-as-mail.ts';
import { messagesInBox } from './mbox-stream.ts';

/** Why a file, or a message in it, is not taken. One text each in the locales, under `import.refused.<code>`. */
export type ImportRefusal = 'empty' | 'too-large' | 'program' | 'zip' | 'outlook' | 'not-mail' | 'unreadable';

/** A mail found in a file, not read yet; or why there is none. */
export type FoundMail = { file: GivenFile; content: Blob } | { file: GivenFile; refused: ImportRefusal };

/**
 * The mails in a file that a person gave: one (`.eml`, a Maildir file) or the many of a mail box. What it is, its bytes say; its name
 * is kept as named. Never throws for what is in the file.
 */
export async function* mailsInFile(file: File, path: string, offsetMinutes: number): AsyncGenerator<FoundMail> {
  const modified = instantAt(file.lastModified, offsetMinutes);
  const whole: GivenFile = { name: path, bytes: file.size, modified };
  const kind = await kindOf(file).catch(() => 'unreadable' as const);
  if (kind === 'mail') yield judged(whole, file);
  else if (kind !== 'box') yield { file: whole, refused: kind };
  else {
    let found = 0;
    for await (const { number, content } of messagesInBox(file)) {
      found = number;
      yield judged({ ...whole, place: `message ${number}`, bytes: content.size }, content);
    }
    if (found === 0) yield { file: whole, refused: 'not-mail' };
  }
}

function judged(file: GivenFile, content: Blob): FoundMail {
  if (content.size === 0) return { file, refused: 'empty' };
  return content.size > captureLimits.sourceBytes ? { file, refused: 'too-large' } : { file, content };
}

/** Names lie, first bytes rarely: a program that calls itself `.eml` is one all the same. */
async function kindOf(file: File): Promise<'mail' | 'box' | ImportRefusal> {
  const start = new Uint8Array(await file.slice(0, beginningBytes).arrayBuffer());
  if (start.length === 0) return 'empty';
  const begins = (...bytes: number[]) => bytes.every((byte, index) => start[index] === byte);
  if (begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46)) return 'program';
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'outlook';
  if (!startsAsMail(start)) return 'not-mail';
  return new TextDecoder('latin1').decode(start.subarray(0, 5)) === 'From ' ? 'box' : 'mail';
}
