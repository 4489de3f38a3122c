import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild, IRunOptions, ISectionOptions } from 'docx';
import type { Language } from '../core/language.ts';
import type { Block, Line, Paper } from '../documents/paper.ts';
import { printable, printableLines } from '../documents/printable.ts';
import { pictureSize } from './picture-size.ts';

/** The bytes of pictures by their SHA-256; one that is not there is left out, and its caption stands. */
export type Pictures = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Names that every system has or replaces by one of its own. */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' };
const fixedFont = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: 'SimSun' };
/** A4 in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };
const margin = 1_134;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '767676' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Widest picture on an upright page, in pixels of 1/96 inch. */
const widest = 600;
const highest = 760;

const pageWords: Record<Language, (current: string, total: string) => string[]> = {
  en: (current, total) => ['Page ', current, ' of ', total],
  'zh-CN': (current, total) => ['第 ', current, ' 页，共 ', total, ' 页'],
};

/**
 * Documents as one `.docx`, each in a section of its own. Every text goes in as text: nothing in it is a field, markup or an order to
 * Word, and nothing hidden stays so. Not the same bytes twice: the library writes the time into it.
 */
export async function docxFile(papers: readonly Paper[], pictures: Pictures = new Map()): Promise<Blob> {
  const [first] = papers;
  const document = new Document({
    title: papers.map(({ title }) => title).join(', '),
    creator: 'Cluebook',
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        title: { run: { font, size: 34, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { font, size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading3: { run: { font, size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    sections: papers.map((paper) => sectionOf(paper, pictures)),
    ...(first ? { description: first.foot } : {}),
  });
  return Packer.toBlob(document);
}

function sectionOf(paper: Paper, pictures: Pictures): ISectionOptions {
  const wide = paper.wide === true;
  const width = (wide ? a4.height : a4.width) - 2 * margin;
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: { size: { ...a4, orientation }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
    },
    footers: { default: footOf(paper, width) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(paper.title)] }),
      ...paper.blocks.flatMap((block) => childrenOf(block, { width, pictures })),
    ],
  };
}

function footOf({ foot, language }: Paper, width: number): Footer {
  const words = pageWords[language](PageNumber.CURRENT, PageNumber.TOTAL_PAGES);
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: width }],
        children: [
          run(foot, { size: 16 }),
          // The only fields in the file: ours, without any text of strangers in them.
          new TextRun({ size: 16, children: [new Tab(), ...words] }),
        ],
      }),
    ],
  });
}

interface Room {
  width: number;
  pictures: Pictures;
}

function childrenOf(block: Block, room: Room): FileChild[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: runsOf(block.line),
        }),
      ];
    case 'paragraph':
      return [paragraph(block.line, block.small === true ? { size: 18, color: '444444' } : {})];
    case 'list':
      return block.lines.map(
        (line) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 80 }, children: runsOf(line) }),
      );
    case 'verbatim':
      return printableLines(block.text).map(
        (line) => new Paragraph({ spacing: { after: 0 }, children: [run(line, { font: fixedFont, size: 17 })] }),
      );
    case 'facts':
      return [factTable(block.rows, room.width), gap()];
    case 'table':
      return [gap(), paragraph([{ text: block.caption, as: 'strong' }], {}, true), dataTable(block, room.width), gap()];
    case 'picture':
      return pictureOf(block, room);
    case 'signatures':
      return [gap(900), signatureTable(block.names, room.width)];
    default:
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function gap(before = 160): Paragraph {
  return new Paragraph({ spacing: { before, after: 0 }, children: [] });
}

function paragraph(line: Line, options: IRunOptions = {}, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { after: 120, line: 290 }, children: runsOf(line, options) });
}

function runsOf(line: Line, options: IRunOptions = {}): TextRun[] {
  if (typeof line === 'string') return [run(line, options)];
  return line.map(({ text, as }) => {
    if (as === 'strong') return run(text, { ...options, bold: true });
    if (as === 'fixed') return run(text, { ...options, font: fixedFont, size: 16 });
    // Gaps are marked by their brackets and a line, not by colour alone.
    return as === 'fill' ? run(text, { ...options, underline: {}, highlight: 'yellow' }) : run(text, options);
  });
}

function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printable(text) });
}

function factTable(rows: readonly (readonly [string, Line])[], width: number): Table {
  const widths = [Math.round(width * 0.24), width - Math.round(width * 0.24)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, left: none, right: none, bottom: none, insideVertical: none, insideHorizontal: none },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell([{ text: name, as: 'strong' }], widths[0] ?? 0, 19), cell(value, widths[1] ?? 0, 19)],
        }),
    ),
  });
}

function dataTable({ columns, rows }: Block & { is: 'table' }, width: number): Table {
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }, index) => cell([{ text: name, as: 'strong' }], widths[index] ?? 0, 17)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((_, index) => cell(row[index] ?? '', widths[index] ?? 0, 17)),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: thin, bottom: thin, insideHorizontal: thin, left: none, right: none, insideVertical: none },
    rows: [head, ...body],
  });
}

function cell(line: Line, width: number, size: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 110 },
    children: [new Paragraph({ spacing: { after: 0 }, children: runsOf(line, { size }) })],
  });
}

function signatureTable(names: readonly string[], width: number): Table {
  const each = Math.floor(width / Math.max(2, names.length));
  const cells = names.map(
    (name) =>
      new TableCell({
        width: { size: each, type: WidthType.DXA },
        borders: { top: { ...thin, color: '000000' }, bottom: none, left: none, right: none },
        margins: { top: 80, right: 200, left: 0 },
        children: [new Paragraph({ alignment: AlignmentType.LEFT, children: [run(name, { size: 18 })] })],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: each * names.length, type: WidthType.DXA },
    columnWidths: names.map(() => each),
    borders: { top: none, left: none, right: none, bottom: none, insideVertical: none, insideHorizontal: none },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

function pictureOf({ sha256, caption }: Block & { is: 'picture' }, { pictures }: Room): Paragraph[] {
  const data = pictures.get(sha256);
  const size = data && pictureSize(data);
  const words = paragraph(caption, { size: 18, color: '444444' });
  if (!data || !size) return [words];
  const scale = Math.min(1, widest / size.width, highest / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const name = printable(caption);
  const image = new ImageRun({
    type: size.type,
    data,
    transformation,
    altText: { name: sha256, title: name, description: name },
  });
  return [new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [image] }), words];
}
