import { addressParser, decodeWords } from 'postal-mime';
import type { MailAddress } from '../message-facts.ts';

/**
 * Reads an address header (RFC 5322, 3.4), groups flattened. Forgiving: of lines that break the grammar
 * (`From: Support team ,_<a@b.example>`, seen in real phishing), every address that stands in angle brackets is
 * taken, because a reader of the mail would see it.
 */
export function readAddressList(value: string): MailAddress[] {
  const found = addressParser(value, { flatten: true })
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .map(({ name, address }) => ({ name: decodeWords(name).trim(), address: (address ?? '').trim() }))
    .filter(({ address }) => address !== '');
  const known = new Set(found.map(({ address }) => address));
  for (const match of value.matchAll(/([^,;<>]*)<\s*([^\s<>@]+@[^\s<>]+)\s*>/g)) {
    const address = match[2] ?? '';
    if (!known.has(address)) found.push({ name: decodeWords(match[1] ?? '').trim(), address });
  }
  return found;
}
