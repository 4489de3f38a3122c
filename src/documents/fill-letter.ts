import { letterGaps } from './letter-values.ts';
import type { LetterGap, LetterValues } from './letter-values.ts';
import type { Block, Span } from './paper.ts';
import type { Given } from './given.ts';
import { paragraphs } from './statement.ts';
import { toFill } from './words.ts';

/** What is set into a letter as a whole: it is no text that a template could hold. */
export interface LetterEnd {
  enclosures: Block;
  signatures: Block;
}

const ends = { enclosures: true, signatures: true } as const;

/**
 * Fills a template of `assets/letters`. In it an empty line ends a paragraph; `# ` begins a heading, `- ` an item of a list; `{name}` is a
 * gap, filled with what is known, else shown as what to fill in; a paragraph or item that begins with `{?name}` stands only where that is
 * known; `{@enclosures}` and `{@signatures}` alone in a paragraph are set by us. What is filled in is text and never read as a template.
 *
 * @throws Error for a template with a gap that there is no such thing for: it is our own mistake, and a test finds it
 */
export function fillLetter(
  template: string,
  values: LetterValues,
  language: Given['language'],
  end: LetterEnd,
): Block[] {
  return template
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => blocksOf(paragraph, values, language, end));
}

function blocksOf(paragraph: string, values: LetterValues, language: Given['language'], end: LetterEnd): Block[] {
  const placed = /^\{@(\w+)\}$/.exec(paragraph)?.[1];
  if (placed !== undefined) {
    if (!(placed in ends)) throw new Error(`a letter cannot place ${placed}`);
    return [end[placed as keyof typeof ends]];
  }
  const alone = /^(?:\{\?[\w-]+\}\s*)?\{([\w-]+)\}$/.exec(paragraph)?.[1];
  if (alone !== undefined) return stands(paragraph, values) ? wholeValue(gapNamed(alone), values, language) : [];
  const lines = paragraph.split('\n').filter((line) => stands(line, values));
  if (lines.length === 0) return [];
  if (lines[0]?.startsWith('- ')) {
    return [{ is: 'list', lines: lines.map((line) => spansOf(bare(line.replace(/^- /, '')), values, language)) }];
  }
  const text = bare(lines.join(language === 'en' ? ' ' : ''));
  if (text.startsWith('# ')) return [{ is: 'heading', level: 2, line: spansOf(text.slice(2), values, language) }];
  return [{ is: 'paragraph', line: spansOf(text, values, language) }];
}

/** A value that is a paragraph of its own may have several lines. */
function wholeValue(name: LetterGap, values: LetterValues, language: Given['language']): Block[] {
  const value = values[name]?.trim() ?? '';
  if (value === '') return [{ is: 'paragraph', line: [toFill(letterGaps[name][language], language)] }];
  return paragraphs(value);
}

const condition = /^(- )?\{\?([\w-]+)\}\s*/;

function stands(line: string, values: LetterValues): boolean {
  const name = condition.exec(line)?.[2];
  return name === undefined || (values[gapNamed(name)] ?? '').trim() !== '';
}

function bare(line: string): string {
  return line.replace(/^\{\?[\w-]+\}\s*/, '');
}

function spansOf(text: string, values: LetterValues, language: Given['language']): Span[] {
  return text
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(.*)\}$/.exec(piece)?.[1];
      if (name === undefined) return { text: piece };
      const gap = gapNamed(name);
      const value = values[gap]?.trim() ?? '';
      return value === '' ? toFill(letterGaps[gap][language], language) : { text: value };
    });
}

function gapNamed(name: string): LetterGap {
  if (!Object.hasOwn(letterGaps, name)) throw new Error(`no letter has a gap ${name}`);
  return name as LetterGap;
}
