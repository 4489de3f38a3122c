/**
 * `npm run bench:clues -- [--exhibits 100000]`, after `npm run build:e2e`: how long the tables of clues, leak sources and senders
 * take to open in a real Chromium, and what a keystroke, a change of the order and one more exhibit cost.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startChromium } from '../../scripts/browser/chromium.ts';
import { seedIndex } from '../e2e/browser/seed-index.ts';

const { values } = parseArgs({ options: { exhibits: { type: 'string', default: '100000' } } });
const exhibits = Number(values.exhibits);
const browser = await startChromium();
try {
  const page = await browser.openOwnPage('casebook.html#/add');
  await page.locator('.import').first().waitFor();
  await seedIndex(page, exhibits);
  const [base = ''] = page.url().split('#');
  const say = (what: string, value: string) => console.log(`${what}: ${value}`);
  say('machine', `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
  say('exhibits', String(exhibits));
  await page.goto(`${base}#/timeline`);
  await page.reload();
  await page.getByRole('list', { name: 'Timeline' }).waitFor();
  await page.waitForTimeout(5_000);
  say('memory, timeline alone (MB)', await memory(page));
  const opened = async (place: string, ready: string) => {
    const ms = await page.evaluate(
      async ([to, selector]) => {
        const start = performance.now();
        location.hash = to ?? '';
        while (!document.querySelector(selector ?? '')) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      },
      [place, ready] as const,
    );
    return ms.toFixed(0);
  };
  const row = '.clue-table [data-index]';
  say('clues, first opening (ms)', await opened('#/clues', row));
  say('values', await page.locator('.filter').first().innerText());
  say('memory with the table of clues (MB)', await memory(page));
  await opened('#/timeline', '.timeline-tab');
  say('clues, opened again (ms)', await opened('#/clues', row));
  say('change of order by the header (ms)', await pressed(page, '.clue-table .exhibits .sort'));
  say('filter by kind (ms)', await pressed(page, '.filter:nth-child(3)'));
  await pressed(page, '.filter:nth-child(1)');
  const keys: number[] = [];
  for (const query of ['d', 'de', 'des', 'desk', 'desk9', 'desk99', '+1 202', '202 55', 'pay.parcel[.]', 'zzzz'])
    keys.push(await typed(page, query));
  say('each key of a search, median / most (ms)', `${median(keys).toFixed(0)} / ${Math.max(...keys).toFixed(0)}`);
  await typed(page, '');
  say('the page of a clue (ms)', await opened('#/clues/phone/%2B12025550142', '.clue-page figure'));
  say('leak sources, first opening (ms)', await opened('#/leaks', '.leak-table, .leaks .message'));
  say('senders, first opening (ms)', await opened('#/clues/senders', '.group, .senders .message'));
  say('memory after all (MB)', await memory(page));
  const write = await page.evaluate(writeCosts);
  say(
    'a reading put alone / with both indexes, of full chunks (ms)',
    `${write.alone.toFixed(1)} / ${write.indexed.toFixed(1)}`,
  );
  say('for comparison, all rows read raw with getAll (ms)', (await page.evaluate(rowsRead)).toFixed(0));
} finally {
  await browser.close();
}

/** What the index adds to putting one reading: two records are read, parsed, written. In turns, so that both meet the same machine. */
async function writeCosts(): Promise<{ alone: number; indexed: number }> {
  const open = indexedDB.open('cluebook');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const times: Record<'alone' | 'indexed', number[]> = { alone: [], indexed: [] };
  const reading = {
    number: -1,
    readerVersion: -1,
    clues: Array.from({ length: 20 }, (_, at) => ({ value: `v${at}`, where: { in: 'body' } })),
  };
  for (let turn = 0; turn < 200; turn += 1) {
    for (const way of ['alone', 'indexed'] as const) {
      const start = performance.now();
      const writing = database.transaction(['readings', 'clueIndex', 'insightIndex', 'meta'], 'readwrite', {
        durability: 'strict',
      });
      const done = new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      writing.objectStore('readings').put(reading);
      if (way === 'indexed') {
        for (const table of ['clueIndex', 'insightIndex']) {
          const chunk = (await asked(writing.objectStore(table).get(5 + turn))) as { entries: string };
          writing.objectStore(table).put({ ...chunk, entries: JSON.stringify(JSON.parse(chunk.entries)) });
        }
        writing.objectStore('meta').put({ key: 'index-stamp', value: turn });
      }
      await done;
      times[way].push(performance.now() - start);
    }
  }
  await asked(database.transaction('readings', 'readwrite').objectStore('readings').delete(-1));
  database.close();
  const middle = (all: number[]) => all.sort((one, other) => one - other)[100] ?? 0;
  return { alone: middle(times.alone), indexed: middle(times.indexed) };
}

async function rowsRead(): Promise<number> {
  const start = performance.now();
  const open = indexedDB.open('cluebook');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const all = database.transaction('rows').objectStore('rows').getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  database.close();
  return performance.now() - start;
}

async function pressed(page: Page, selector: string): Promise<string> {
  const ms = await page.evaluate(async (button) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(button)?.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, selector);
  return ms.toFixed(0);
}

function typed(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('.clue-list [role=searchbox]');
    if (!field) throw new Error('no field');
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, query);
}

async function memory(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return (usedSize / 1e6).toFixed(0);
}

function median(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
}
