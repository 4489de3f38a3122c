import { encode } from 'fast-png';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../src/core/package.ts';
import { makePapers } from '../../src/documents/make-papers.ts';
import type { Paper } from '../../src/documents/paper.ts';
import { linesOf } from '../../src/documents/paper.ts';
import { printable, printableLines } from '../../src/documents/printable.ts';
import { docxFile } from '../../src/exports/docx-file.ts';
import { letterFiles } from '../../src/exports/letter-files.ts';
import { pictureSize } from '../../src/exports/picture-size.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { allPapers, examplePackage, given, languages } from '../documents/example-papers.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { elementsIn, isXml } from './xml-in.ts';
import { hasProgram } from '../has-program.ts';

let contents: Package;
beforeAll(async () => {
  contents = await examplePackage();
});

async function filesIn(docx: Blob): Promise<Map<string, string>> {
  const entries = await readZip(docx);
  const texts = entries.map(async (entry) => [entry.name, new TextDecoder().decode(await entry.bytes())] as const);
  return new Map(await Promise.all(texts));
}

const canPrint = hasProgram('soffice') && hasProgram('pdftotext');

/** What LibreOffice makes of it, as text, a form feed a page. */
async function seenByLibreOffice(docx: Blob): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-docx-'));
  try {
    writeFileSync(join(folder, 'a.docx'), new Uint8Array(await docx.arrayBuffer()));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', 'a.docx'], { cwd: folder, stdio: 'ignore' });
    execFileSync('pdftotext', ['-layout', 'a.pdf', 'a.txt'], { cwd: folder });
    return readFileSync(join(folder, 'a.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is said by the elements that hold text, paragraph by paragraph. */
const wordsOf = (xml: string) =>
  elementsIn(xml)
    .filter(({ name }) => name === 'w:t')
    .map(({ text }) => text)
    .join('');

describe('the .docx of all documents', () => {
  it.each(languages)('in %s says every line of them, and the page and package at each foot', async (language) => {
    const papers = allPapers(given(contents, { language }));
    const files = await filesIn(await docxFile(papers));
    const said = wordsOf(files.get('word/document.xml') ?? '');
    for (const line of papers.flatMap(linesOf).flatMap((one) => one.split(/[\n\t]/)))
      expect(said).toContain(printable(line));
    const feet = [...files].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(feet).toHaveLength(papers.length);
    for (const [, xml] of feet) {
      expect(wordsOf(xml)).toContain(contents.package.id);
      const fields = elementsIn(xml).filter(({ name }) => name === 'w:instrText');
      expect(fields.map(({ text }) => text)).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  it('can lie in a package one by one, each under a name of its own', async () => {
    const papers = allPapers(given(contents, { language: 'zh-CN' }));
    const paths: string[] = [];
    for await (const { path, content } of letterFiles(
      papers.map((paper) => ({ name: paper.kind, paper })),
      new Map(),
    )) {
      paths.push(path);
      const files = await filesIn(content);
      expect(wordsOf(files.get('word/document.xml') ?? '')).toContain(papers[paths.length - 1]?.title);
    }
    expect(paths).toEqual(papers.map(({ kind }) => `letters/${kind}-zh-CN.docx`));
  });

  it('sets lists on wide pages and repeats their heads', async () => {
    const files = await filesIn(await docxFile(allPapers(given(contents))));
    const all = elementsIn(files.get('word/document.xml') ?? '');
    const sizes = all.filter(({ name }) => name === 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
    expect(sizes.filter((one) => one === 'landscape')).toHaveLength(2);
    expect(all.filter(({ name }) => name === 'w:tblHeader').length).toBeGreaterThan(5);
  });

  it.each([
    ...hostileTexts,
    '{PAGE}{{x}}{ IF 1 = 1 }',
    ' HYPERLINK "https://evil.example" \\o "x"',
    '<w:instrText>DDEAUTO c:\\\\windows</w:instrText>',
    ']]><![CDATA[x',
    '\u0000\u0001\u0008\u000b\u001f\ufffe\uffff',
    '\ud800 alone',
    'שלום \u202e abc',
    '_x0041_',
    '𝕏'.repeat(5_000),
  ])('takes %j as text and nothing else', async (hostile) => {
    const [exhibit] = contents.exhibits;
    if (!exhibit?.message) throw new Error('a mail is needed');
    const message = { ...exhibit.message, subject: hostile, from: [{ name: hostile, address: hostile }] };
    const papers = makePapers(
      new Set(['evidence-list', 'timeline', 'exhibit-sheets']),
      given(contents, {
        exhibits: [{ ...exhibit, message }],
        texts: new Map([[exhibit.number, { headers: hostile, text: hostile }]]),
        proves: new Map([[exhibit.number, hostile]]),
      }),
    );
    const files = await filesIn(await docxFile(papers));
    for (const [name, xml] of files) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      // XML 1.0 forbids these control characters, however they are written, and a reader must not be turned around.
      // oxlint-disable-next-line no-control-regex
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\ufffe\uffff]/);
    }
    const document = files.get('word/document.xml') ?? '';
    expect(isXml(document)).not.toBe(false);
    const all = elementsIn(document);
    const names = new Set(all.map(({ name }) => name));
    for (const forbidden of ['w:instrText', 'w:fldSimple', 'w:fldChar', 'w:hyperlink', 'w:object', 'w:altChunk']) {
      expect(names).not.toContain(forbidden);
    }
    expect([...files.keys()].filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([]);
    expect([...files].filter(([name, xml]) => name.endsWith('.rels') && xml.includes('TargetMode="External"'))).toEqual(
      [],
    );
    const said = wordsOf(document);
    for (const line of printableLines(hostile.trim())) expect(said).toContain(line);
  });

  it('holds the pictures that are at hand, each in room that it has', async () => {
    const png = new Uint8Array(encode({ width: 3_000, height: 1_000, channels: 3, data: new Uint8Array(9_000_000) }));
    const sha256 = 'a'.repeat(64);
    const paper: Paper = {
      kind: 'exhibit-sheets',
      language: 'en',
      title: 'Pictures',
      foot: 'x',
      blocks: [
        { is: 'picture', sha256, caption: 'At hand' },
        { is: 'picture', sha256: 'b'.repeat(64), caption: 'Not at hand' },
      ],
    };
    const files = await filesIn(await docxFile([paper], new Map([[sha256, png]])));
    const document = files.get('word/document.xml') ?? '';
    const extents = elementsIn(document).filter(({ name }) => name === 'wp:extent');
    expect(extents.map(({ attributes }) => [attributes.cx, attributes.cy])).toEqual([['5715000', '1905000']]);
    expect(wordsOf(document)).toContain('Not at hand');
  });

  it.skipIf(!canPrint)(
    'opens in LibreOffice with every page numbered (skipped without it or pdftotext)',
    { timeout: 120_000 },
    async () => {
      for (const language of languages) {
        const text = await seenByLibreOffice(await docxFile(allPapers(given(contents, { language }))));
        const pages = text.split('\f').filter((page) => page.trim() !== '');
        expect(pages.length).toBeGreaterThan(11);
        for (const [index, page] of pages.entries()) {
          const number =
            language === 'en' ? `Page ${index + 1} of ${pages.length}` : `第 ${index + 1} 页，共 ${pages.length} 页`;
          expect(page).toContain(number);
          expect(page).toContain(contents.package.id);
        }
      }
    },
  );
});

describe('the size of a picture', () => {
  it.each([
    ['nothing', [], null],
    ['a PNG that is cut', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], null],
    [
      'a JPEG',
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0, 3],
      { type: 'jpg', width: 512, height: 256 },
    ],
    [
      'a JPEG with a fill byte before a marker',
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0, 3],
      { type: 'jpg', width: 512, height: 256 },
    ],
    ['a GIF', [...Buffer.from('GIF89a'), 44, 1, 200, 0, ...Array.from({ length: 20 }, () => 0)], null],
    [
      'a PNG of a mile',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 0, 0, 9, 8, 6],
      null,
    ],
    ['a JPEG of no size', [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 2, 0, 3], null],
    ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9], null],
    ['segments without an end', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0], null],
    ['text', [0x3c, 0x73, 0x76, 0x67, 0x3e], null],
  ])('of %s', (_, bytes, size) => {
    expect(pictureSize(new Uint8Array(bytes))).toEqual(size);
  });
});
