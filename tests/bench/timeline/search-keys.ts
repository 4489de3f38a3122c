import { build } from 'vite';
import type { Page } from 'playwright-core';
import type { chooseRows, orderRows } from '../../../src/core/timeline/choose-rows.ts';
import type { TimelinePiece } from '../../../src/core/timeline/timeline-columns.ts';
import type { TimelineIndex } from '../../../src/core/timeline/timeline-index.ts';
import { median, most } from './figures.ts';
import type { Figure } from './figures.ts';

/** As somebody types: each key is a query. A name, an address, a number in three forms, a domain, a subject in Chinese, nothing. */
const typed = [
  'Sender 4242',
  'desk991@parcel',
  '+1 (202) 555-0142',
  '07700 900110',
  'pay.parcel77',
  '您的包裹',
  'EX-0042',
  'zebra',
];
const queries = typed
  .flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  .filter((one) => one.trim() !== '');

interface Core {
  TimelineIndex: typeof TimelineIndex;
  chooseRows: typeof chooseRows;
  orderRows: typeof orderRows;
}

/** The search itself beside a plain `indexOf` through one joined text of the same lines; and each key in the real popup. */
export async function searchKeys(page: Page): Promise<Figure[]> {
  await page.evaluate(await bundle());
  const { ours, plain, bytes } = await page.evaluate(runSearch, queries);
  const keys: { result: number; painted: number }[] = [];
  for (const query of queries) keys.push(await page.evaluate(typeKey, query));
  await page.evaluate(typeKey, '');
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  const painted = keys.map((key) => key.painted);
  return [
    {
      what: 'search: a key, beside `indexOf` on one joined text (all keys together)',
      value: sum(ours) / sum(plain),
      unit: '×',
      goal: 3,
      note: `${queries.length} keys; median ${median(ours).toFixed(2)} ms beside ${median(plain).toFixed(2)} ms`,
    },
    { what: 'search: the slowest key', value: most(ours), unit: 'ms', goal: 8 },
    { what: 'search: what is kept in memory for it', value: bytes / 2 ** 20, unit: 'MiB', goal: 10 },
    {
      what: 'search: a key in the popup until its rows are in the page (script)',
      value: median(keys.map(({ result }) => result)),
      unit: 'ms',
      note: `most ${most(keys.map(({ result }) => result)).toFixed(1)} ms`,
    },
    {
      what: 'search: frames until a key is painted',
      value: median(painted),
      unit: 'ms',
      note: `a frame is 16.7 ms; most ${most(painted).toFixed(1)} ms`,
    },
  ];
}

/** The very files of the product, as one script for the page. */
async function bundle(): Promise<string> {
  const entry = new URL('./core-for-page.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'timelineCore' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return `${output.output[0].code}\nglobalThis.timelineCore = timelineCore;`;
}

async function runSearch(all: string[]): Promise<{ ours: number[]; plain: number[]; bytes: number }> {
  const {
    TimelineIndex: Index,
    chooseRows: choose,
    orderRows: order,
  } = (globalThis as unknown as { timelineCore: Core }).timelineCore;
  const open = indexedDB.open('cluebook');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const asked = database.transaction('timelineIndex').objectStore('timelineIndex').getAll();
  await new Promise((resolve) => {
    asked.onsuccess = resolve;
  });
  database.close();
  const index = new Index();
  for (const { chunk, ...piece } of asked.result as (TimelinePiece & { chunk: number })[]) index.put(chunk, piece);
  const columns = index.columns;
  const ordered = order(columns, 'saved');
  const joined = `${columns.text.all}${columns.phones.all}`;
  const [ours, plain]: [number[], number[]] = [[], []];
  // The first round makes both of them warm, as they are when somebody types.
  for (let round = 0; round < 6; round += 1) {
    for (const [at, query] of all.entries()) {
      let start = performance.now();
      choose(columns, ordered, { query, order: 'saved' });
      const mine = performance.now() - start;
      const word = unescape(encodeURIComponent(query.toLowerCase()));
      start = performance.now();
      for (let hit = joined.indexOf(word); hit !== -1; hit = joined.indexOf(word, hit + 1));
      const theirs = performance.now() - start;
      if (round === 0) continue;
      ours[at] = Math.min(ours[at] ?? Infinity, mine);
      plain[at] = Math.min(plain[at] ?? Infinity, theirs);
    }
  }
  const starts = columns.text.starts.byteLength + columns.phones.starts.byteLength;
  return { ours, plain, bytes: columns.text.all.length + columns.phones.all.length + starts };
}

async function typeKey(text: string): Promise<{ result: number; painted: number }> {
  const field = document.querySelector<HTMLInputElement>('[role=searchbox]');
  if (!field) throw new Error('no search');
  await new Promise(requestAnimationFrame);
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await Promise.resolve();
  await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
  const result = performance.now() - start;
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );
  return { result, painted: performance.now() - start };
}
