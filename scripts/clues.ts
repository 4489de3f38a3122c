/**
 * `npm run clues -- FILE…`: message facts, headers, clues and observations of `.eml`, `.mbox`, `.txt` and `.html` files, one
 * JSON object a line. `npm run clues -- --lines FILE.jsonl`: the same extractors over rows `{"id","text","countries"?}`;
 * `-` reads the standard input. The core of the extension, no network. A file that cannot be read is named on the standard
 * error, the rest goes on, and the exit code is 1.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArguments, usage } from './clues/arguments.ts';
import { endWithReader, printLine } from './clues/print-line.ts';
import { readFileBytes } from './clues/read-file.ts';
import { findInRow, parseRow } from './clues/read-row.ts';

const asked = parseArguments(process.argv.slice(2));
if (typeof asked === 'string') {
  console.error(`${asked}\n${usage}`);
  process.exit(2);
}
const { countries } = asked;
endWithReader();
for (const file of asked.files) {
  try {
    await (asked.form === 'rows' ? printRows(file) : printFile(file));
  } catch (error) {
    complain(file, error);
  }
}

async function printFile(file: string): Promise<void> {
  if ((await stat(file)).isDirectory()) throw new Error('This is a folder: name the files in it.');
  const bytes = new Uint8Array(await readFile(file));
  for await (const line of readFileBytes(file, bytes, { countries })) await printLine(line);
}

async function printRows(file: string): Promise<void> {
  if (file !== '-' && (await stat(file)).isDirectory()) throw new Error('This is a folder: name the files in it.');
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const row = parseRow(line.replace(/^\uFEFF/, ''));
      await printLine(findInRow({ ...row, countries: [...countries, ...(row.countries ?? [])] }));
    } catch (error) {
      complain(`${file === '-' ? 'standard input' : file}, line ${number}`, error);
    }
  }
}

function complain(where: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why = code === 'ENOENT' ? 'There is no such file.' : error instanceof Error ? error.message : String(error);
  console.error(`${where}: ${why}`);
  process.exitCode = 1;
}
