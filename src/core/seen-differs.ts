import { oneLine } from './text/one-line.ts';
import type { SeenPerson } from './capture.ts';
import type { Acquisition } from './exhibit.ts';
import type { MailAddress, MessageFacts } from './message-facts.ts';

/** A thing that the page showed in one way and that the source has in another. */
export interface Difference {
  what: 'from' | 'subject' | 'to';
  seen: string;
  source: string;
}

/**
 * Where what stood on the screen is not what the source says. What the page did not show is no difference, nor are white space, case of
 * addresses, and names that a mail program takes from its own address book.
 */
export function seenDiffers({ seen }: Acquisition, message: MessageFacts): Difference[] {
  const all: Difference[] = [
    { what: 'from', seen: addressesOf(seen.from ? [seen.from] : []), source: addressesOf(message.from) },
    { what: 'subject', seen: plain(seen.subject ?? ''), source: plain(message.subject ?? '') },
    { what: 'to', seen: addressesOf(seen.to ?? []), source: addressesOf(message.to) },
  ];
  return all.filter(({ what, seen: shown, source }) => {
    if (shown === '' || source === '') return false;
    return what === 'subject' ? !isSameSubject(shown, source) : !isWithin(shown, source);
  });
}

function addressesOf(people: readonly (SeenPerson | MailAddress)[]): string {
  const all = people.map(({ address = '' }) => plain(address).toLowerCase()).filter((address) => address.includes('@'));
  return [...new Set(all)].sort().join(', ');
}

/** Pages shorten lists of people: fewer than the source has is no difference. */
function isWithin(shown: string, source: string): boolean {
  const known = new Set(source.split(', '));
  return shown.split(', ').every((address) => known.has(address));
}

/** Pages cut long subjects, at the end, with a sign for it. */
function isSameSubject(shown: string, source: string): boolean {
  const cut = /(?:…|\.\.\.)$/.test(shown) ? shown.replace(/(?:…|\.\.\.)$/, '').trim() : null;
  return shown === source || (cut !== null && cut !== '' && source.startsWith(cut));
}

function plain(text: string): string {
  return oneLine(text.normalize('NFC'));
}
