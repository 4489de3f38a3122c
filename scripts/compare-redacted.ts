/**
 * `npm run compare-redacted -- REDACTED.json [FULL.json|FULL.zip]`: checks a redacted package by itself, and against the full one where it
 * is given. Exit 0 when nothing differs, 1 when something does, naming each field. English first, then Chinese; no network.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkRedacted } from '../src/redact/check-redacted.ts';
import { RedactedPackage } from '../src/redact/redacted-package.ts';
import { compareFiles } from '../src/ui/verify/compare-files.ts';
import { fileBlob } from './file-blob.ts';

const [redactedPath, fullPath] = process.argv.slice(2);
if (redactedPath === undefined) {
  console.error(
    'Usage: npm run compare-redacted -- REDACTED.json [FULL.json|FULL.zip]\n用法：npm run compare-redacted -- 删节版.json [完整证据包]',
  );
  process.exitCode = 2;
} else if (!(await isRight(redactedPath, fullPath))) process.exitCode = 1;

async function isRight(path: string, full: string | undefined): Promise<boolean> {
  const document: unknown = JSON.parse(await readFile(path, 'utf8'));
  const findings = checkRedacted(document);
  for (const { code, where } of findings) console.log(`✗ ${where}: ${code}`);
  if (findings.length > 0) return false;
  console.log(
    `✓ ${basename(path)}: every shown field is what was committed to.\n✓ ${basename(path)}：所列字段均与承诺值一致。`,
  );
  return full === undefined || equals(RedactedPackage.parse(document), full);
}

async function equals(redacted: RedactedPackage, path: string): Promise<boolean> {
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const compared = await compareFiles(redacted, { file: fileBlob(path), name: basename(path) }, watch);
  if (!compared) throw new Error(`${basename(path)}: not a full package`);
  const { equal, differences, shown, hidden, unknown } = compared;
  for (const where of differences) console.log(`✗ ${where}: differs / 不一致`);
  const sign = equal ? '✓' : '✗';
  console.log(
    `${sign} ${basename(path)}: ${shown} shown and ${hidden} hidden fields compared, ${differences.length} differ, ${unknown} could not be compared.`,
  );
  console.log(
    `${sign} ${basename(path)}：比对了 ${shown} 个列出的字段和 ${hidden} 个略去的字段，${differences.length} 个不一致，${unknown} 个无法比对。`,
  );
  return equal;
}
