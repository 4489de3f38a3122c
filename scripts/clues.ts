/**
 * `npm run clues -- FILE…`: message facts and clues of `.eml`, `.mbox`, `.txt` and `.html` files, one JSON object a line.
 * `npm run clues -- --lines FILE.jsonl`: the same extractors over rows `{"id","text","countries"?}`. The core of the
 * extension, no network.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { cluesInMessage } from '../src/core/clues/assemble/in-message.ts';
import { cluesInHeaders, cluesInHtml, cluesInText } from '../src/core/clues/find-clues.ts';
import type { Clue } from '../src/core/clue.ts';
import { readHeaderBlock } from '../src/core/mail/header-block.ts';
import { readMessage } from '../src/core/mail/read-message.ts';
import { messagesInMbox } from '../src/imports/mbox.ts';

const context = { countries: [] };
const looksLikeHtml = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6});/i;

const [first, ...rest] = process.argv.slice(2);
if (first === undefined || (first === '--lines' && rest.length !== 1)) {
  console.error('Usage: npm run clues -- FILE…\n       npm run clues -- --lines FILE.jsonl');
  process.exit(2);
}
if (first === '--lines') await readLines(rest[0] ?? '');
else for (const file of [first, ...rest]) await readOne(file);

async function readOne(file: string): Promise<void> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    for (const line of await linesOf(file, bytes)) console.log(JSON.stringify(line));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function linesOf(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<object[]> {
  const text = () => new TextDecoder().decode(bytes);
  if (/\.html?$/i.test(file)) return [{ file, clues: cluesInHtml(text(), context) }];
  if (/\.txt$/i.test(file)) return [{ file, clues: cluesInText(text(), context) }];
  const sources = /\.mbox$/i.test(file) ? messagesInMbox(bytes) : [bytes];
  return Promise.all(sources.map(async (source) => ({ file, ...(await factsAndClues(source)) })));
}

async function factsAndClues(source: Uint8Array<ArrayBuffer>): Promise<object> {
  try {
    const message = await readMessage(source);
    return { message: message.facts, clues: cluesInMessage(message, context) };
  } catch (error) {
    return { problem: String(error), clues: cluesInHeaders(readHeaderBlock(source)) };
  }
}

async function readLines(file: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as { id: unknown; text: string; countries?: string[] };
    const clues = (looksLikeHtml.test(row.text) ? cluesInHtml : cluesInText)(row.text, {
      countries: row.countries ?? [],
    });
    console.log(JSON.stringify({ id: row.id, ...rowOf(clues) }));
  }
}

function rowOf(clues: readonly Clue[]) {
  const values = (kind: Clue['kind']) => [
    ...new Set(clues.filter((clue) => clue.kind === kind).map(({ value }) => value)),
  ];
  const phones = clues.flatMap(({ kind, value, where }) =>
    kind === 'phone' && where.in === 'body' ? [{ e164: value, start: where.start, end: where.end }] : [],
  );
  return { phones, emails: values('email'), urls: values('link') };
}
