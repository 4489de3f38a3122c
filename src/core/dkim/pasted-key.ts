import { oneLine } from '../text/one-line.ts';
import { readKeyRecord } from './key-record.ts';
import { readSuppliedKeys } from './supplied-keys.ts';

/**
 * The key record in what a person pasted: the text of the TXT record, its strings in quotation marks, or the answer of `dig` or a zone
 * file for that name.
 *
 * @returns null when no key is in it
 */
export function pastedKey(text: string, name: string): string | null {
  const strings = [...text.matchAll(/"([^"]*)"/g)].map(([, string = '']) => string);
  const tried = [...(readSuppliedKeys(text).get(name) ?? []), strings.join(''), oneLine(text)];
  return tried.find((record) => record !== '' && 'key' in readKeyRecord(record)) ?? null;
}
