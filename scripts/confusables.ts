/**
 * `node scripts/confusables.ts confusables.txt`: writes `src/core/links/confusables.ts` from Unicode's file of that name
 * (Unicode Security Mechanisms, UTS 39). Run it when a new version of Unicode is out.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
if (file === undefined) throw new Error('Usage: node scripts/confusables.ts confusables.txt');
const source = readFileSync(file, 'utf8');
const version = /^# Version: (\S+)/m.exec(source)?.[1] ?? 'unknown';
const byTarget = new Map<string, string[]>();
for (const [, from = '', to = ''] of source.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;/gm)) {
  const character = fromHex(from);
  const target = fromHex(to).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  if (isInDomains(character) && /^[a-z0-9-]{1,3}$/.test(target))
    byTarget.set(target, [...(byTarget.get(target) ?? []), character]);
}
const lines = [...byTarget]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([target, characters]) => `  ['${target}', '${characters.map(escape).join('')}'],`);
writeFileSync(
  'src/core/links/confusables.ts',
  `/**
 * Letters, digits and marks that look like ASCII ones and can stand in a domain: Unicode confusables ${version} (UTS 39,
 * data under the Unicode License v3), without what IDNA maps away by itself. Written by \`scripts/confusables.ts\`.
 */
export const confusables: readonly (readonly [ascii: string, characters: string])[] = [
${lines.join('\n')}
];
`,
);

/** What is left of a character after the mapping of IDNA (UTS 46): lower case, compatible, a letter, digit or mark. */
function isInDomains(character: string): boolean {
  return (
    character > '\x7f' && /^[\p{L}\p{N}]$/u.test(character) && character.normalize('NFKC').toLowerCase() === character
  );
}

function fromHex(text: string): string {
  return String.fromCodePoint(...text.split(' ').map((code) => Number.parseInt(code, 16)));
}

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `\\u{${code}}`;
}
