/**
 * `npm run signatures -- [--keys FILE] [--received TIME] FILE…`: DKIM signatures and ARC chain of `.eml` files, one JSON object
 * a line, with plain sentences in both languages. Keys come from the file alone (`dig` answers, a zone file, or JSON of
 * names and records): nothing is asked over the network.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { noKeys } from '../src/core/dkim/key-source.ts';
import { tellAlignment, tellArc, tellResults, tellSignature } from '../src/core/dkim/signature-text.ts';
import { readSuppliedKeys, suppliedKeys } from '../src/core/dkim/supplied-keys.ts';
import { verifySignatures } from '../src/core/dkim/verify-signatures.ts';
import { readMessage } from '../src/core/mail/read-message.ts';
import { endWithReader, printLine } from './clues/print-line.ts';

const usage = 'Usage: npm run signatures -- [--keys FILE] [--received 2026-11-20T10:00:00Z] FILE…';
const asked = argumentsOf(process.argv.slice(2));
if (asked === null) {
  console.error(usage);
  process.exit(2);
}
const { files, keysFile, received } = asked;
endWithReader();
const keys = keysFile === undefined ? noKeys : suppliedKeys(readSuppliedKeys(await readFile(keysFile, 'utf8')));
for (const file of files) {
  try {
    await printLine(await told(file));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function told(file: string): Promise<object> {
  const source = new Uint8Array(await readFile(file));
  const report = await verifySignatures(source, keys, received);
  const { authentication } = (await readMessage(source)).facts;
  const sentences = (['en', 'zh-CN'] as const).map((language) => [
    language,
    {
      signatures: report.signatures.map((check) => tellSignature(check, report, language)),
      arc: tellArc(report.arc, language),
      alignment: tellAlignment(report.alignment, language),
      server: tellResults(authentication, language),
    },
  ]);
  return { file, ...report, sentences: Object.fromEntries(sentences) as object };
}

function argumentsOf(args: string[]): { files: string[]; keysFile?: string; received?: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string' }, received: { type: 'string' } },
    });
    if (positionals.length === 0) return null;
    return {
      files: positionals,
      ...(values.keys === undefined ? {} : { keysFile: values.keys }),
      ...(values.received === undefined ? {} : { received: values.received }),
    };
  } catch {
    return null;
  }
}
