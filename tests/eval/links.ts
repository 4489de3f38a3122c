/**
 * Figures for links: what a reader can press, by us, against the DOM of a real Chromium and against `html-links.jsonl`;
 * and how many of the wrapped links of `hostile/links.jsonl` are taken out right. `node tests/eval/links.ts [-v]`; needs
 * CLUEBOOK_CHROMIUM for the first. Nothing is loaded: the browser has no network and only parses.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { readHtml } from '../../src/core/html/read-html.ts';
import { resolveUrl } from '../../src/core/html/resolve-url.ts';
import { unwrapLink } from '../../src/core/links/unwrap.ts';
import { readMessage } from '../../src/core/mail/read-message.ts';
import { isMissing, sharedPath } from '../shared-folder.ts';

/** How many were right, ours that were not there, and theirs that we did not have. */
export interface Agreement {
  right: number;
  tooMany: string[];
  missed: string[];
}

export interface LinkFigures {
  htmlParts: number;
  /** Null where no browser is set. */
  browser: Agreement | null;
  labels: Agreement;
  wrapped: { rows: number; right: number; wrong: string[] };
}

interface Part {
  file: string;
  html: string;
}

/** All HTML parts of the mails of the shared corpus, decoded. */
export async function htmlParts(): Promise<Part[]> {
  const parts: Part[] = [];
  for (const name of readdirSync(sharedPath('corpus'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:eml|msg|txt|mail)$|spamassassin_|cpython|dkim/.test(name) || name.startsWith('labels')) continue;
    const path = sharedPath(join('corpus', name));
    try {
      const { texts } = await readMessage(new Uint8Array(readFileSync(path)));
      for (const { form, text } of texts)
        if (form === 'html') parts.push({ file: relative(sharedPath('corpus'), path), html: text });
    } catch {
      // A folder, or a source beyond the bounds of the reader: no HTML to compare.
    }
  }
  return parts;
}

/** Our pressed links of a part: those that open a web page. */
function pressedOf(html: string): Set<string> {
  const { links, base } = readHtml(html);
  return new Set(
    links.flatMap(({ use, href }) => (use === 'pressed' ? [resolveUrl(href, base)] : [])).filter((url) => url !== null),
  );
}

async function againstBrowser(parts: readonly Part[], executablePath: string): Promise<Agreement> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<!doctype html><title>parse only</title>');
    const sum: Agreement = { right: 0, tooMany: [], missed: [] };
    for (const { file, html } of parts) {
      const theirs = new Set(await page.evaluate(linksInDom, html));
      compare(sum, file, pressedOf(html), theirs);
    }
    return sum;
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. Addresses that begin with `//` are taken as https, as in a webmail. */
function linksInDom(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = parsed.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  return [...parsed.querySelectorAll('a, area')].flatMap((element) => {
    const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href'))?.trim();
    if (href === undefined) return [];
    try {
      const url = new URL(href, base ?? (/^[/\\][\t\n\r]*[/\\]/.test(href) ? 'https://none.invalid' : undefined));
      return /^https?:$/.test(url.protocol) ? [url.href] : [];
    } catch {
      return [];
    }
  });
}

function againstLabels(parts: readonly Part[]): Agreement {
  const sum: Agreement = { right: 0, tooMany: [], missed: [] };
  const byFile = Map.groupBy(parts, ({ file }) => file);
  for (const line of readFileSync(sharedPath('corpus/labels/html-links.jsonl'), 'utf8').trim().split('\n')) {
    const { file, hrefs } = JSON.parse(line) as { file: string; hrefs: string[] };
    const ours = (byFile.get(file) ?? []).flatMap(({ html }) =>
      readHtml(html).links.flatMap(({ use, href }) => (use === 'pressed' ? [written(href)] : [])),
    );
    compare(sum, file, new Set(ours.filter((href) => href !== '')), new Set(hrefs.map(written)));
  }
  return sum;
}

/** Without what browsers take away of an address: line ends in it, and space around. */
function written(href: string): string {
  return href.replaceAll(/[\t\n\r]/g, '').trim();
}

function compare(sum: Agreement, file: string, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): void {
  sum.right += ours.intersection(theirs).size;
  for (const url of ours.difference(theirs)) sum.tooMany.push(`${file} ${url}`);
  for (const url of theirs.difference(ours)) sum.missed.push(`${file} ${url}`);
}

interface WrappedRow {
  id: string;
  format: string;
  wrapped: string;
  target: string | null;
  generic?: boolean;
}

/** A row counts when its target is among the steps, or, where there is none, nothing is taken out. */
function unwrapped(): LinkFigures['wrapped'] {
  const rows = readFileSync(sharedPath('hostile/links.jsonl'), 'utf8').trim().split('\n');
  const wrong: string[] = [];
  for (const line of rows) {
    const row = JSON.parse(line) as WrappedRow;
    const { steps, leadsOn } = unwrapLink(row.wrapped);
    const expected = row.target === null ? null : new URL(row.target, 'https://none.invalid').href;
    const last = steps.at(-1) ?? leadsOn.at(-1);
    const right =
      expected === null ? last === undefined : last !== undefined && withoutScheme(last) === withoutScheme(expected);
    if (!right) wrong.push(`${row.format} ${row.wrapped} → ${last ?? 'nothing'} instead of ${expected ?? 'nothing'}`);
  }
  return { rows: rows.length, right: rows.length - wrong.length, wrong };
}

/** `//host/` takes the scheme of where it stands. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:/, '');
}

/** All figures for links on the shared folder. */
export async function measureLinks(executablePath = process.env['CLUEBOOK_CHROMIUM']): Promise<LinkFigures> {
  const parts = await htmlParts();
  return {
    htmlParts: parts.length,
    browser: executablePath === undefined ? null : await againstBrowser(parts, executablePath),
    labels: againstLabels(parts),
    wrapped: unwrapped(),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function rowOf({ right, tooMany, missed }: Agreement) {
  return {
    right,
    tooMany: tooMany.length,
    missed: missed.length,
    precision: percent(right, right + tooMany.length),
    recall: percent(right, right + missed.length),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (isMissing('corpus')) throw new Error('No shared folder: set CLUEBOOK_SHARED.');
  const { browser, labels, wrapped, htmlParts: count } = await measureLinks();
  console.table({ ...(browser && { 'DOM of Chromium': rowOf(browser) }), 'html-links.jsonl': rowOf(labels) });
  console.log(`${count} HTML parts; wrapped links: ${wrapped.right} of ${wrapped.rows}`);
  if (process.argv.includes('-v')) console.log(JSON.stringify({ browser, labels, wrapped: wrapped.wrong }, null, 1));
}
