import type { Clue, Where } from '../clue.ts';
import { readHtmlOnce } from '../html/read-html-once.ts';
import type { HeaderBlock } from '../mail/header-block.ts';
import type { TextPart } from '../mail/read-message.ts';
import type { MessageFacts } from '../message-facts.ts';
import type { Observation, ObservationCode } from '../observation.ts';

/** A range of a part, in its own text (tags included when it is HTML). */
interface Range {
  start: number;
  end: number;
}

/** A part that is text, as its reader sees it. */
export interface SeenText {
  part: string;
  form: 'text' | 'html';
  /** What is read: the text itself, or that of the HTML. */
  shown: string;
  /** The range of the part that the range `start`–`end` of `shown` came from. */
  rangeInPart(start: number, end: number): Range;
  /** What is there and not seen. */
  hidden: { text: string; rangeInPart(start: number, end: number): Range };
  /** Where the HTML asks for something to be typed: its form elements. */
  forms: readonly Range[];
}

/** All that observations are taken from. */
export interface ObservedMessage {
  facts: MessageFacts;
  headers: HeaderBlock;
  clues: readonly Clue[];
  texts: readonly SeenText[];
}

/** Finds one kind of fact, or a family of them. Pure, never throws, bounded in time by what it is given. */
export interface Observer {
  codes: readonly ObservationCode[];
  find(message: ObservedMessage): Observation[];
}

/** Longest text looked at, in UTF-16 units: what asks for something says so near the beginning. */
const longestText = 200_000;

/** The message's own texts, without calendars and attachments. */
export function seenTexts(parts: readonly TextPart[]): SeenText[] {
  return parts.filter(({ place }) => place === 'body').map(seenText);
}

function seenText({ part, form, text }: TextPart): SeenText {
  if (form === 'text') {
    const rangeInPart = (start: number, end: number) => ({ start, end });
    const shown = text.slice(0, longestText);
    return { part, form, shown, rangeInPart, hidden: { text: '', rangeInPart }, forms: [] };
  }
  const { visible, hidden } = readHtmlOnce(text);
  return {
    part,
    form,
    shown: visible.text.slice(0, longestText),
    rangeInPart: (start, end) => visible.rangeInHtml(start, end),
    hidden: {
      text: hidden.text.slice(0, longestText),
      rangeInPart: (start, end) => hidden.rangeInHtml(start, end),
    },
    forms: formElements(text),
  };
}

/** Start tags of `form`. Comments are not looked into: a fact that nobody sees is none. One pass, whatever the text. */
function formElements(html: string): Range[] {
  const found: Range[] = [];
  let inComment = false;
  for (const { 0: sign, index } of html.matchAll(/<!--|-->|<form(?=[\s/>])/gi)) {
    if (sign === '<!--') inComment = true;
    else if (sign === '-->') inComment = false;
    else if (!inComment && found.length < 100) found.push({ start: index, end: index + sign.length });
  }
  return found;
}

/** A header field as evidence. */
export function inHeader(name: string, field = 0): Where {
  return { in: 'header', name, field };
}

/** A range of a text as evidence. */
export function inText(text: SeenText, start: number, end: number): Where {
  const { part, form } = text;
  return { in: 'body', part, form, ...text.rangeInPart(start, end) };
}
