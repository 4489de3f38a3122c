import { addressParser, decodeWords } from 'postal-mime';

/** A mailbox as the header has it; an empty string where a part is missing. */
export interface MailAddress {
  name: string;
  address: string;
}

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
