/**
 * `npm run check-package -- FILE`: checks a `.json` or `.zip` for a lawyer. Exit 0 and a summary, or exit 1 and what is
 * wrong, naming each file. English first, then Chinese; no network.
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { openPackageFile } from '../src/imports/package-file.ts';
import { checkPackage } from '../src/seal/check-package.ts';
import type { CheckResult } from '../src/seal/check-package.ts';
import type { Finding } from '../src/seal/finding.ts';
import { findingText } from '../src/seal/finding-text.ts';

const path = process.argv[2];
if (path === undefined) {
  console.error(
    'Usage: npm run check-package -- FILE.json|FILE.zip\n用法：npm run check-package -- 文件.json|文件.zip',
  );
  process.exit(2);
}
const name = basename(path);
const { findings, result: whole } = await check(path);
for (const finding of findings) console.log(`✗ ${findingText(finding, 'en')}\n  ${findingText(finding, 'zh-CN')}`);
console.log(summary(findings, whole));
process.exitCode = findings.length === 0 ? 0 : 1;

async function check(file: string): Promise<{ findings: Finding[]; result: CheckResult | null }> {
  try {
    const checked = await checkPackage(await openPackageFile(await openAsBlob(file), name));
    return { findings: checked.findings, result: checked };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { findings: [{ file: name, code: 'unreadable', detail }], result: null };
  }
}

function summary(problems: readonly Finding[], result: CheckResult | null): string {
  if (!result || problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    return `${name}: not as it should be. ${problems.length} findings in ${files} files. Ask for a fresh copy before relying on them.
${name}：与应有内容不符。${files} 个文件中有 ${problems.length} 处问题。使用前请索取新的副本。`;
  }
  const { exhibits, originals, custodyEntries, head } = result;
  return `✓ ${name}: as it was made. ${exhibits} exhibits, ${originals} originals, every hash right; the custody log is unbroken (${custodyEntries} entries, last hash ${head ?? 'none'}).
  It does not show by itself when a message arrived or who wrote it.
✓ ${name}：与生成时一致。${exhibits} 条证据、${originals} 份原件，哈希全部正确；保管记录完整，没有断链（${custodyEntries} 条，末条哈希 ${head ?? '无'}）。
  其本身不能证明邮件何时到达、由谁所写。`;
}
