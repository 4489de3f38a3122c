import { oneLine } from '../core/text/one-line.ts';
import { captureLimits } from '../core/capture-limits.ts';
import type { Seen, SeenPerson } from '../core/capture.ts';

/** Text of an element on one line; absent when there is none. */
export function lineOf(element: Element | null | undefined): string | undefined {
  const text = element ? oneLine(element.textContent).slice(0, captureLimits.seenLine) : '';
  return text === '' ? undefined : text;
}

/** Who, when and about what, as far as a page shows it. */
export function headOf(
  from: SeenPerson | undefined,
  subject: string | undefined,
  date: string | undefined,
): Pick<Seen, 'from' | 'subject' | 'date'> {
  const known = from && (from.name !== undefined || from.address !== undefined);
  return {
    ...(known ? { from } : {}),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
  };
}

/** People as a page shows them, one an element; elements that show neither name nor address are left out. */
export function peopleOf(
  elements: readonly Element[],
  read: (element: Element) => { name: string | undefined; address: string | undefined },
): SeenPerson[] {
  return elements.slice(0, captureLimits.seenPeople).flatMap((element) => {
    const { name, address } = read(element);
    if (name === undefined && address === undefined) return [];
    return { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
  });
}

/** `Lin Mei <lin@mailbox.example>`, as pages write a person in one line. */
export function personIn(written: string): SeenPerson {
  const [, name = '', address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(written.trim()) ?? [];
  if (address !== undefined) {
    const bare = name.replaceAll(/^["']|["']$/g, '').trim();
    return bare === '' ? { address } : { name: bare, address };
  }
  const text = written.trim();
  return /^[^\s@]+@[^\s@]+$/.test(text) ? { address: text } : text === '' ? {} : { name: text };
}

/** Several of them, with commas between; a comma inside quotes belongs to the name. */
export function peopleIn(written: string): SeenPerson[] {
  const parts = written.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return parts
    .slice(0, captureLimits.seenPeople)
    .map(personIn)
    .filter((person) => person.name !== undefined || person.address !== undefined);
}

/** The document of a frame that shows a mail's own HTML, where the page may look into it; for its text alone. */
export function frameBody(frame: Element | null): Element | null {
  return frame instanceof HTMLIFrameElement ? (frame.contentDocument?.body ?? null) : null;
}

/** A value of an attribute, cut to what is kept; absent when there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.getAttribute(name)?.slice(0, captureLimits.seenLine);
  return value === '' ? undefined : value;
}

/** The body as it is seen, and the numbers in it that can be pressed. */
export function seenBody(body: Element | null): Pick<Seen, 'text' | 'textCut' | 'phones'> {
  // Not `instanceof`: a body in a frame of the page is an element of that frame's own kind.
  if (!body || !('innerText' in body)) return {};
  const whole = String(body.innerText);
  const cut = whole.length > captureLimits.seenText;
  const links = [...body.querySelectorAll('a[href^="tel:" i]')].slice(0, captureLimits.seenPhones);
  const phones = links.map((link) => ({
    asWritten: lineOf(link) ?? '',
    link: attributeOf(link, 'href') ?? '',
  }));
  return {
    text: whole.slice(0, captureLimits.seenText),
    ...(cut ? { textCut: true } : {}),
    ...(phones.length > 0 ? { phones } : {}),
  };
}
