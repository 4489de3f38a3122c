import type { Language } from '../core/language.ts';
import type { Nameable } from './nameable.ts';
import { footWords, namedWords, warningWords } from './warning.ts';

/** What is drawn: words with their left end and base line, and rules. The picture is 1080 × 1350. */
export type Mark =
  | { is: 'words'; text: string; x: number; y: number; font: CardFont; tone: 'ink' | 'quiet' | 'accent' }
  | { is: 'rule'; x: number; y: number; width: number; height: number; tone: 'ink' | 'hairline' | 'accent' };
export interface CardFont {
  size: number;
  bold?: true;
  fixed?: true;
}
/** How wide a text is in a font, in pixels. */
export type Measure = (text: string, font: CardFont) => number;

export const cardSize = { width: 1080, height: 1350 } as const;
const left = 88;
const room = cardSize.width - 2 * left;
/** So many values stand on one card; more make another. */
const mostNamed = 6;
/** Of a value on one line: with few of them there is more air. */
const rowHeight = { few: 89, many: 70 } as const;
const few = 4;
const smallest = 24;
const lineGap = 8;
/** From the number of a step to its words. */
const indent = 56;

/** A value in lines, and the font in which they have room. */
interface Fitted {
  texts: string[];
  font: CardFont;
}

/** The warning as pictures, the first with what is named first. */
export function warningCards(named: readonly Nameable[], language: Language, day: string, measure: Measure): Mark[][] {
  const parts = inParts(named, measure);
  return parts.map((part) => cardOf(part, language, day, measure));
}

/** As many to a card as have room; long ones take more of it. */
function inParts(named: readonly Nameable[], measure: Measure): Nameable[][] {
  const parts: Nameable[][] = [[]];
  let height = 0;
  for (const one of named) {
    const needed = heightOf(fitted(namedWords(one), measure), rowHeight.many);
    const last = parts.at(-1) ?? [];
    const full = last.length === mostNamed || (last.length > 0 && height + needed > mostNamed * rowHeight.many);
    height = full ? needed : height + needed;
    if (full) parts.push([one]);
    else last.push(one);
  }
  return parts;
}

function heightOf({ texts, font }: Fitted, oneLine: number): number {
  return texts.length === 1 ? oneLine : 44 + texts.length * (font.size + lineGap);
}

function cardOf(named: readonly Nameable[], language: Language, day: string, measure: Measure): Mark[] {
  const words = warningWords[language];
  const head = fitting(words.headline, { size: language === 'en' ? 82 : 84, bold: true }, room, measure);
  const step = fitting(words.toDo, { size: 38 }, room - indent, measure);
  const marks: Mark[] = [{ is: 'rule', x: left, y: 84, width: 88, height: 10, tone: 'accent' }];
  let y = 110;
  for (const line of words.headline) {
    y += language === 'en' ? 94 : 114;
    marks.push({ is: 'words', text: line, x: left, y: y - 10, font: head, tone: 'ink' });
  }
  if (named.length > 0) {
    y += 82;
    marks.push(...inARow(words.notMe, y, measure));
    y += 40;
    marks.push({ is: 'rule', x: left, y, width: room, height: 2, tone: 'ink' });
    const fits = named.map((one) => fitted(namedWords(one), measure));
    const airy = fits.length <= few && fits.every(({ texts }) => texts.length === 1);
    for (const fit of fits) {
      const height = heightOf(fit, airy ? rowHeight.few : rowHeight.many);
      const below = fit.font.size + lineGap;
      const first = y + (height + fit.font.size * 0.7 - (fit.texts.length - 1) * below) / 2;
      for (const [index, text] of fit.texts.entries()) {
        marks.push({ is: 'words', text, x: left, y: first + index * below, font: fit.font, tone: 'ink' });
      }
      y += height;
      marks.push({ is: 'rule', x: left, y, width: room, height: 1, tone: 'hairline' });
    }
  }
  y += 24;
  for (const [index, text] of words.toDo.entries()) {
    y += 62;
    marks.push({ is: 'words', text: String(index + 1), x: left, y, font: { ...step, bold: true }, tone: 'accent' });
    marks.push({ is: 'words', text, x: left + indent, y, font: step, tone: 'ink' });
  }
  const foot: CardFont = { size: 27 };
  const lines = broken(footWords(named, language, day), foot, measure);
  for (const [index, text] of lines.entries()) {
    const base = cardSize.height - 84 - (lines.length - 1 - index) * 38;
    marks.push({ is: 'words', text, x: left, y: base, font: foot, tone: 'quiet' });
  }
  return marks;
}

/** The words of one line, the middle ones strong. */
function inARow([before, strong, after]: readonly [string, string, string], y: number, measure: Measure): Mark[] {
  let x = left;
  return [before, strong, after].map((text, index) => {
    const font: CardFont = { size: 38, ...(index === 1 ? { bold: true as const } : {}) };
    const mark: Mark = { is: 'words', text, x, y, font, tone: 'ink' };
    x += measure(text, font);
    return mark;
  });
}

/** The font, made smaller until the widest of the lines has room: what a system puts for a font may be a wide one. */
function fitting(lines: readonly string[], font: CardFont, width: number, measure: Measure): CardFont {
  const widest = Math.max(...lines.map((line) => measure(line, font)));
  return widest <= width ? font : { ...font, size: Math.floor((font.size * width) / widest) };
}

/** A value on one line, smaller where it has to be, and on several where even that is too wide. It is never cut. */
function fitted(text: string, measure: Measure): Fitted {
  for (let size = 42; size >= smallest; size -= 2) {
    const font: CardFont = { size, fixed: true };
    if (measure(text, font) <= room) return { texts: [text], font };
  }
  const font: CardFont = { size: smallest, fixed: true };
  return {
    texts: filled(
      [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment),
      font,
      measure,
    ),
    font,
  };
}

/** A sentence on as many lines as it needs, broken where its language breaks. */
function broken(text: string, font: CardFont, measure: Measure): string[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  return filled(words, font, measure).map((line) => line.trim());
}

function filled(pieces: readonly string[], font: CardFont, measure: Measure): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && measure(longer, font) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
