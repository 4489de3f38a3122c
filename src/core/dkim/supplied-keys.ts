import { keyName } from './key-source.ts';
import type { KeySource } from './key-source.ts';

/** Characters and records of what a person hands in: a key is below 3,000. */
const longestText = 2_000_000;
const mostRecords = 2_000;

/**
 * Key records as a person has them: the answer of `dig` or a zone file (`selector._domainkey.domain. 300 IN TXT "…" "…"`),
 * or JSON (`{"selector._domainkey.domain": "v=DKIM1; …"}`, a list for several records). Other lines are passed over.
 *
 * @returns names in lower case, each with its records
 */
export function readSuppliedKeys(text: string): Map<string, string[]> {
  const bounded = text.slice(0, longestText);
  return jsonKeys(bounded) ?? zoneKeys(bounded);
}

/** A source that gives these records and asks nobody: what is not among them was not asked for. */
export function suppliedKeys(records: ReadonlyMap<string, readonly string[]>): KeySource {
  return (domain, selector) => records.get(keyName(domain, selector)) ?? null;
}

function jsonKeys(text: string): Map<string, string[]> | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const read: unknown = JSON.parse(text);
    const keys = new Map<string, string[]>();
    for (const [name, value] of Object.entries(read as object)) {
      for (const record of [value].flat()) if (typeof record === 'string') addRecord(keys, name, record);
    }
    return keys;
  } catch {
    return null;
  }
}

function zoneKeys(text: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/, 4);
    const type = words.findIndex((word) => word.toUpperCase() === 'TXT');
    const [name] = words;
    if (name === undefined || name.startsWith(';') || type < 1) continue;
    const strings = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, string = '']) => unescaped(string));
    if (strings.length > 0) addRecord(keys, name, strings.join(''));
  }
  return keys;
}

/** RFC 1035, 5.1: `\;` and `\059`. */
function unescaped(string: string): string {
  return string.replaceAll(/\\(\d{3}|.)/g, (_, sign: string) =>
    sign.length === 3 ? String.fromCharCode(Number(sign)) : sign,
  );
}

function addRecord(keys: Map<string, string[]>, written: string, record: string): void {
  const name = written.toLowerCase().replace(/\.$/, '');
  if (!name.includes('._domainkey.') || keys.size >= mostRecords) return;
  const before = keys.get(name);
  if (!before) keys.set(name, [record]);
  else if (before.length < 10) before.push(record);
}
