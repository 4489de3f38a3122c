/**
 * `npm run check-package -- FILE…`: checks a `.json` or `.zip` for a lawyer, or a complaint package, and prints the same report as the page
 * does, in English and in Chinese. Exit 0 when nothing was found, 1 when something was, each file named. No network.
 */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkFile } from '../src/imports/check-file.ts';
import { reportText } from '../src/seal/check-report.ts';
import { readAgain } from '../src/seal/read-again.ts';
import { fileBlob } from './file-blob.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(
    'Usage: npm run check-package -- FILE.json|FILE.zip\n用法：npm run check-package -- 文件.json|文件.zip',
  );
  process.exitCode = 2;
}
for (const path of paths) if (!(await passes(path))) process.exitCode = 1;

async function passes(path: string): Promise<boolean> {
  const missing = await notAFile(path);
  if (missing !== null) {
    console.error(`✗ ${path}: ${missing}`);
    return false;
  }
  const name = basename(path);
  const watch = { signal: new AbortController().signal, onProgress: () => {}, breathe: () => Promise.resolve() };
  const result = await checkFile(fileBlob(path), name, readAgain, watch);
  const good = result.findings.length === 0;
  for (const language of ['en', 'zh-CN'] as const) {
    console.log(`${good ? '✓' : '✗'} ${reportText(name, result, language, Date.now())}`);
  }
  return good;
}

/** Why there is nothing to check; null when there is a file. */
async function notAFile(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return 'there is no such file / 没有这个文件';
  return found.isDirectory() ? 'is a folder; name the .json or .zip / 是文件夹，请指定 .json 或 .zip 文件' : null;
}
