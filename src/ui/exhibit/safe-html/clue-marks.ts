/** A range of the HTML, tags included, and the clue that stands there. */
export interface MarkedRange {
  start: number;
  end: number;
  clue: number;
}

/**
 * Noncharacters (Unicode, 23.7): no text means anything by them, and HTML readers pass them on. Beginning, end, and the ten digits of
 * the clue's number.
 */
const begin = '\uFDD0';
const finish = '\uFDD1';
const firstDigit = 0xfdd2;
const marker = /[\uFDD0\uFDD1][\uFDD2-\uFDDB]*/g;

/**
 * Puts signs before and after the ranges, which go through the parser as text. Where a range stands in a tag they are signs in an
 * attribute, which is as harmless as anything else there: what is made of the HTML is sanitised afterwards.
 */
export function withMarkers(html: string, ranges: readonly MarkedRange[]): string {
  const signs = ranges
    .filter(({ start, end }) => start < end && end <= html.length)
    .flatMap(({ start, end, clue }) => [
      { at: start, sign: `${begin}${digits(clue)}`, order: 1 },
      { at: end, sign: `${finish}${digits(clue)}`, order: 0 },
    ])
    .toSorted((one, other) => one.at - other.at || one.order - other.order);
  const clean = html.replaceAll(/[\uFDD0-\uFDDB]/g, '\uFFFD');
  let [text, done] = ['', 0];
  for (const { at, sign } of signs) {
    text += clean.slice(done, at) + sign;
    done = at;
  }
  return text + clean.slice(done);
}

function digits(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(firstDigit + Number(digit)));
}

function numberOf(sign: string): number {
  return Number(sign.slice(1).replaceAll(/./g, (digit) => String(digit.charCodeAt(0) - firstDigit)));
}

/** What a mark is made of: a range that goes over several elements is marked in each, and has its number once, behind it. */
export interface MarkMaker {
  mark(text: string, clue: number): Node;
  number(clue: number): Node | null;
}

/** Turns the signs in the text of a parsed document into marks. */
export function markClues(root: Node, make: MarkMaker): void {
  const open: number[] = [];
  for (const node of textsOf(root)) {
    if (open.length === 0 && !/[\uFDD0\uFDD1]/.test(node.data)) continue;
    const pieces: Node[] = [];
    const add = (text: string) => {
      const clue = open.at(-1);
      if (text === '') return;
      pieces.push(clue === undefined ? document.createTextNode(text) : make.mark(text, clue));
    };
    let done = 0;
    for (const { 0: sign, index } of node.data.matchAll(marker)) {
      add(node.data.slice(done, index));
      done = index + sign.length;
      const clue = numberOf(sign);
      if (sign.startsWith(begin)) open.push(clue);
      else if (open.includes(clue)) {
        open.splice(open.lastIndexOf(clue), 1);
        const number = make.number(clue);
        if (number) pieces.push(number);
      }
    }
    add(node.data.slice(done));
    node.replaceWith(...pieces);
  }
}

function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** An attribute's text without signs. */
export function withoutMarkers(text: string): string {
  return text.replaceAll(marker, '');
}
