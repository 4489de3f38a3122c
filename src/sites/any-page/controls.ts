import type { HeaderFacts } from './header-facts.ts';

const toolbar =
  'a,button,menu,[role="toolbar"],[class*="tool" i],[class*="action" i],[class*="button" i],[class*="btn" i],[class*="menu" i]';

/**
 * Where a message's own links and buttons can be: in its header, and beside it in what is a toolbar or says nothing but links. Never
 * in the part of the page that the body is in.
 */
export function controlsOf(
  around: Element,
  bodyPart: Element,
  { senderAt, dateAt, subjectAt }: HeaderFacts,
): Element[] {
  const parts = [...around.children].filter((part) => part !== bodyPart);
  const ends = [senderAt, dateAt, subjectAt].map((end) => parts.findIndex((part) => end && part.contains(end)));
  const end = Math.max(...ends);
  const before = parts.filter((part) => precedes(part, bodyPart));
  return parts.filter((part, at) => at <= end || isToolbar(part) || (before.includes(part) && saysLinksOnly(part)));
}

export function isToolbar(part: Element): boolean {
  return part.matches(toolbar);
}

export function precedes(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function saysLinksOnly(part: Element): boolean {
  const links = [...part.querySelectorAll('a,button')].map((link) => link.textContent).join('');
  return links !== '' && letters(links) === letters(part.textContent);
}

function letters(text: string): number {
  return text.replaceAll(/[\s|·•,/-]/g, '').length;
}
