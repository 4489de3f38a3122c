import type { Language } from '../core/language.ts';

/** A stretch of a line. `fill`: what the person has to fill in, shown so that nobody overlooks it. */
export interface Span {
  text: string;
  as?: 'strong' | 'fixed' | 'fill';
}
/** A line of words. Texts of strangers may stand in it as they are: whoever draws it shows what is hidden in them. */
export type Line = string | readonly Span[];

export interface Column {
  name: string;
  /** Share of the width, in per cent. */
  width: number;
}

/** What documents are made of: the little that a letter, a list and a form need, and every program can draw. */
export type Block =
  | { is: 'heading'; level: 2 | 3; line: Line }
  | { is: 'paragraph'; line: Line; small?: true }
  | { is: 'list'; lines: readonly Line[] }
  /** Lines as they stand in a message, every one kept. */
  | { is: 'verbatim'; text: string }
  | { is: 'facts'; rows: readonly (readonly [name: string, value: Line])[] }
  | { is: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly Line[])[] }
  | { is: 'picture'; sha256: string; caption: string }
  /** Lines to sign on, each with what it is for. */
  | { is: 'signatures'; names: readonly string[] }
  | { is: 'page-break' };

export const paperKinds = [
  'complaint-letter',
  'evidence-list',
  'timeline',
  'exhibit-sheets',
  'statement',
  'loss-list',
  'declaration',
  'how-copied',
  'certification',
  'data-request',
  'platform-notice',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One document, in words alone: `.docx` and the print view are drawn from the same. */
export interface Paper {
  kind: PaperKind;
  language: Language;
  title: string;
  /** Lists with many columns stand on wide pages. */
  wide?: true;
  /** Stands at the foot of every page: the title, and the package that it belongs to. */
  foot: string;
  blocks: readonly Block[];
}

/** The words of a line without their form. */
export function textOf(line: Line): string {
  return typeof line === 'string' ? line : line.map(({ text }) => text).join('');
}

/** Every line of a paper, in order, as text: for searching and counting. */
export function linesOf({ title, blocks }: Pick<Paper, 'title' | 'blocks'>): string[] {
  return [title, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): string[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.line)];
    case 'list':
      return block.lines.map(textOf);
    case 'verbatim':
      return [block.text];
    case 'facts':
      return block.rows.map(([name, value]) => `${name}\t${textOf(value)}`);
    case 'table':
      return [
        block.caption,
        block.columns.map(({ name }) => name).join('\t'),
        ...block.rows.map((row) => row.map(textOf).join('\t')),
      ];
    case 'picture':
      return [block.caption];
    case 'signatures':
      return [...block.names];
    default:
      return [];
  }
}
