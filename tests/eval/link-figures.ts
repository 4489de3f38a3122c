import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { readHtml } from '../../src/core/html/read-html.ts';
import { resolveUrl } from '../../src/core/html/resolve-url.ts';
import { lookAlikeOf } from '../../src/core/links/look-alike.ts';
import { unwrapLink } from '../../src/core/links/unwrap.ts';
import { readMessage } from '../../src/core/mail/read-message.ts';
import { sharedPath } from '../shared-folder.ts';
import { corpusMails } from './corpus-mails.ts';
import type { Evaluation, Figure } from './figure.ts';

const group = 'Links';
const goal = 99.5;

/** How many were right, ours that were not there, and theirs that we did not have. */
interface Agreement {
  right: number;
  tooMany: string[];
  missed: string[];
}

interface Part {
  file: string;
  html: string;
}

/**
 * Links that a reader can press, against the DOM of a real Chromium (which only parses: it has no network) and against
 * `html-links.jsonl`; wrapped links and look-alikes of the hostile folder.
 */
export const evaluateLinks: Evaluation = async (corpus) => {
  const parts = await htmlParts(corpus);
  const browser = process.env['CLUEBOOK_CHROMIUM'];
  const figures = [againstLabels(parts, join(corpus, 'labels/html-links.jsonl')), ...unwrapped(), ...falseLookAlikes()];
  return browser === undefined ? figures : [await againstBrowser(parts, browser), ...figures];
};

/** All HTML parts of the mails of the corpus, decoded. */
async function htmlParts(corpus: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { file, bytes } of corpusMails(corpus)) {
    const { texts } = await readMessage(bytes);
    for (const { form, text } of texts) if (form === 'html') parts.push({ file, html: text });
  }
  return parts;
}

async function againstBrowser(parts: readonly Part[], executablePath: string): Promise<Figure> {
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<!doctype html><title>parse only</title>');
    const sum: Agreement = { right: 0, tooMany: [], missed: [] };
    for (const { file, html } of parts) {
      compare(sum, file, pressedOf(html), new Set(await page.evaluate(linksInDom, html)));
    }
    return figureOf(`a reader can press, ${parts.length} HTML parts, against the DOM of Chromium`, sum);
  } finally {
    await browser.close();
  }
}

/** Our pressed links of a part: those that open a web page. */
function pressedOf(html: string): Set<string> {
  const { links, base } = readHtml(html);
  const urls = links.map(({ use, href }) => (use === 'pressed' ? resolveUrl(href, base) : null));
  return new Set(urls.filter((url) => url !== null));
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

function againstLabels(parts: readonly Part[], labels: string): Figure {
  const sum: Agreement = { right: 0, tooMany: [], missed: [] };
  const byFile = Map.groupBy(parts, ({ file }) => file);
  for (const { file, hrefs } of rowsOf<{ file: string; hrefs: string[] }>(labels)) {
    const links = (byFile.get(file) ?? []).flatMap(({ html }) => readHtml(html).links);
    const ours = links.flatMap(({ use, href }) => (use === 'pressed' ? [written(href)] : []));
    compare(sum, file, new Set(ours.filter((href) => href !== '')), new Set(hrefs.map(written)));
  }
  return figureOf('as they are written, against html-links.jsonl', sum);
}

/** Without what browsers take away of an address: line ends in it, and space around. */
function written(href: string): string {
  return href.replaceAll(/[\t\n\r]/g, '').trim();
}

function compare(sum: Agreement, file: string, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): void {
  sum.right += ours.intersection(theirs).size;
  for (const url of ours.difference(theirs)) sum.tooMany.push(`ours alone: ${file} ${url.slice(0, 200)}`);
  for (const url of theirs.difference(ours)) sum.missed.push(`missed: ${file} ${url.slice(0, 200)}`);
}

function figureOf(what: string, { right, tooMany, missed }: Agreement): Figure {
  const precision = (100 * right) / (right + tooMany.length);
  const recall = (100 * right) / (right + missed.length);
  return {
    group,
    what,
    ours: `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${right} right)`,
    goal: `both ≥ ${goal}`,
    reached: precision >= goal && recall >= goal,
    notes: [...tooMany, ...missed],
  };
}

/** A row counts when its target is the last step, or, where there is none to find, nothing is taken out. */
function unwrapped(): Figure[] {
  const file = sharedPath('hostile/links.jsonl');
  if (!existsSync(file)) return [];
  const rows = rowsOf<{ format: string; wrapped: string; target: string | null }>(file);
  const wrong = rows.flatMap(({ format, wrapped, target }) => {
    const { steps, leadsOn } = unwrapLink(wrapped);
    const last = steps.at(-1) ?? leadsOn.at(-1);
    const expected = target === null ? undefined : new URL(target, 'https://none.invalid').href;
    return last === expected ? [] : [`${format}: ${wrapped} → ${last ?? 'nothing'}, not ${expected ?? 'nothing'}`];
  });
  const what = 'wrapped in redirectors and safe links, traps among them, opened right';
  const ours = `${rows.length - wrong.length} of ${rows.length}`;
  return [{ group, what, ours, goal: '≥ 99 %', reached: wrong.length * 100 <= rows.length, notes: wrong }];
}

/** Much visited domains that are said to imitate another. */
function falseLookAlikes(): Figure[] {
  const file = sharedPath('hostile/ref-known-good-domains.jsonl');
  if (!existsSync(file)) return [];
  const rows = rowsOf<{ domain: string }>(file);
  const said = rows.flatMap(({ domain }) => {
    const imitated = lookAlikeOf(domain);
    return imitated === null ? [] : [`${domain} → ${imitated.looksLike}`];
  });
  const what = 'much visited domains that are said to look like another';
  const ours = `${said.length} of ${rows.length}`;
  return [{ group, what, ours, goal: '≤ 0.2 %', reached: said.length * 500 <= rows.length, notes: said }];
}

function rowsOf<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** By itself: `node tests/eval/link-figures.ts`. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const figure of await evaluateLinks(sharedPath('corpus'))) console.log(JSON.stringify(figure, null, 1));
}
