/**
 * `npm run check-package -- FILE…`: checks a `.json` or `.zip` for a lawyer, or a complaint package. Exit 0 and a summary, or exit 1 and what is
 * wrong, naming each file. English first, then Chinese; no network.
 */
import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openPackageFile } from '../src/imports/package-file.ts';
import { checkPackage } from '../src/seal/check-package.ts';
import type { CheckResult } from '../src/seal/check-package.ts';
import type { Finding } from '../src/seal/finding.ts';
import type { Language } from '../src/core/language.ts';
import { signerText } from '../src/seal/signer-text.ts';
import { timeStampText } from '../src/seal/time-stamp-text.ts';
import { findingText } from '../src/seal/finding-text.ts';

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
  const { findings, result } = await check(path, name);
  for (const finding of findings) console.log(`✗ ${findingText(finding, 'en')}\n  ${findingText(finding, 'zh-CN')}`);
  console.log(result && findings.length === 0 ? good(name, result) : bad(name, findings));
  return findings.length === 0;
}

/** Why there is nothing to check; null when there is a file. */
async function notAFile(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return 'there is no such file / 没有这个文件';
  return found.isDirectory() ? 'is a folder; name the .json or .zip / 是文件夹，请指定 .json 或 .zip 文件' : null;
}

async function check(file: string, name: string): Promise<{ findings: Finding[]; result: CheckResult | null }> {
  try {
    const result = await checkPackage(await openPackageFile(await openAsBlob(file), name));
    return { findings: result.findings, result };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { findings: [{ file: name, code: 'unreadable', detail }], result: null };
  }
}

function bad(name: string, findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  const found = `${count(findings.length, 'finding')} in ${count(files, 'file')}`;
  return `${name}: not as it should be. ${found}. Ask for a fresh copy before relying on it.
${name}：与应有内容不符。${files} 个文件中有 ${findings.length} 处问题。使用前请索取新的副本。`;
}

function good(name: string, { exhibits, originals, custodyEntries, head, signedBy, stamped }: CheckResult): string {
  const ties = (language: Language) =>
    [
      ...signedBy.map((one) => signerText(one, language)),
      ...stamped.map((one) => timeStampText(one, language, Date.now())),
    ]
      .map((line) => `  ${line}\n`)
      .join('');
  const kept = `${count(exhibits, 'exhibit')}, ${count(originals, 'original')}`;
  const log = `${count(custodyEntries, 'entry', 'entries')}, last hash ${head ?? 'none'}`;
  return `✓ ${name}: as it was made. ${kept}, every hash right; the custody log is unbroken (${log}).
${ties('en')}  It does not show by itself when a message arrived or who wrote it.
✓ ${name}：与生成时一致。${exhibits} 条证据、${originals} 份原件，哈希全部正确；保管记录完整，没有断链（${custodyEntries} 条，末条哈希 ${head ?? '无'}）。
${ties('zh-CN')}  其本身不能证明邮件何时到达、由谁所写。`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
