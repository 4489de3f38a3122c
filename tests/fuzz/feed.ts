import { readFileBytes } from '../../scripts/clues/read-file.ts';
import { findInRow } from '../../scripts/clues/read-row.ts';
import type { Clue } from '../../src/core/clue.ts';
import { cluesInHtml, cluesInText } from '../../src/core/clues/find-clues.ts';
import { textExtractors } from '../../src/core/clues/index.ts';
import type { Acquisition } from '../../src/core/exhibit.ts';
import { judgeSource } from '../../src/core/mail/judge-source.ts';
import { readExhibit } from '../../src/core/read-exhibit.ts';
import type { FuzzInput } from './inputs.ts';

/**
 * Gives an input to everything that reads it: each extractor, the reading of text and HTML, the whole reading of an exhibit,
 * the command line.
 *
 * @throws whatever they throw, and Error when a result is not what every result must be
 */
export async function feed({ kind, text, bytes }: FuzzInput): Promise<void> {
  if (text !== undefined) feedText(text, kind === 'html');
  if (bytes) await feedMail(bytes);
}

/** With and without countries in turn, by the text: both for each would halve the number of inputs. */
function feedText(text: string, isHtml: boolean): void {
  const turn = text.length % 4;
  const context = turn % 2 === 0 ? { countries: [] } : { countries: ['US', 'CN'] };
  if (turn === 0) for (const extractor of textExtractors) extractor.find(text, context);
  else if (turn === 1) JSON.stringify(findInRow({ id: 0, text, ...context }));
  else check((isHtml ? cluesInHtml : cluesInText)(text, context), text.length);
}

/** As the extension reads, or as the command line does, in turn: so the time of an input is that of one reading. */
async function feedMail(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.length % 3 === 0 && bytes.length > 0) return feedCommandLine(bytes);
  judgeSource({ got: true, bytes, transformation: 'exact', transport: { ...transport, received: bytes.length } });
  const { clues, problem, ...rest } = await readExhibit(acquisition, bytes, { countries: ['GB'] });
  if (problem !== undefined && !/nest|header|depth|exceed|limit/i.test(problem)) throw new Error(`problem: ${problem}`);
  check(clues, Infinity);
  JSON.stringify(rest);
}

async function feedCommandLine(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for await (const line of readFileBytes('fuzz.eml', bytes, { countries: [] })) JSON.stringify(line);
  } catch (error) {
    // What the command line says of a file that is no mail is an answer, not a fault.
    if (!(error instanceof Error) || !error.message.startsWith('This is no ')) throw error;
  }
}

/** What holds for every clue, whatever was read. */
function check(clues: readonly Clue[], length: number): void {
  for (const { kind, value, asWritten, where } of clues) {
    if (!value.isWellFormed() || !asWritten.isWellFormed()) throw new Error(`${kind}: not well-formed`);
    if (value === '') throw new Error(`${kind}: empty value`);
    if (where.in !== 'body') continue;
    if (!(where.start >= 0 && where.start <= where.end && where.end <= length))
      throw new Error(`${kind}: range ${where.start}–${where.end} outside of the text`);
  }
}

const transport = { url: 'https://mail.example/source', status: 200, redirected: false, mediaType: 'text/plain' };
/** What stood around the source when it was taken: the same for all. */
const acquisition: Acquisition = {
  id: '0189dcd5-5311-4d40-8db0-9496a2eef37b',
  pressId: '0189dcd5-5311-4d40-8db0-9496a2eef37c',
  at: { utc: '2026-11-24T08:00:00.000Z', offset: '+00:00' },
  site: { id: 'roundcube', origin: 'https://mail.example' },
  page: { url: 'https://mail.example/', title: 'Inbox' },
  messageKey: 'INBOX/1',
  completeness: { state: 'complete' },
  seen: { subject: 'Your parcel', text: 'Pay' },
  steps: [],
  tool: { name: 'Cluebook', version: '0.0.0', browser: 'Test', locale: 'en' },
};
