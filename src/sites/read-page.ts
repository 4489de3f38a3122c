import { captureLimits } from '../core/capture-limits.ts';
import type { Seen, SeenPerson } from '../core/capture.ts';

/** Text of an element on one line; absent when there is none. */
export function lineOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, captureLimits.seenLine);
  return text === '' ? undefined : text;
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

/** A value of an attribute, cut to what is kept; absent when there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.getAttribute(name)?.slice(0, captureLimits.seenLine);
  return value === '' ? undefined : value;
}

/** The body as it is seen, and the numbers in it that can be pressed. */
export function seenBody(body: Element | null): Pick<Seen, 'text' | 'textCut' | 'phones'> {
  if (!(body instanceof HTMLElement)) return {};
  const whole = body.innerText;
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
