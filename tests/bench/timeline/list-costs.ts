import type { Page } from 'playwright-core';
import { median, most } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 25;
const steps = 120;

/** The list's first rows beside fifty plain ones, and what a step of scrolling costs. In the casebook, whose list is the taller one. */
export async function listCosts(page: Page): Promise<Figure[]> {
  const { list, plain } = await page.evaluate(drawLists, rounds);
  await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
  const { blank, times, script } = await page.evaluate(scroll, steps);
  return [
    {
      what: 'list: first rows laid out, beside 50 plain rows',
      value: median(list) / median(plain),
      unit: '×',
      goal: 1.25,
      note: `${median(list).toFixed(1)} ms beside ${median(plain).toFixed(1)} ms`,
    },
    {
      what: 'list: our script in a step of scrolling',
      value: median(script),
      unit: 'ms',
      goal: 3,
      note: `${steps} steps; most ${most(script).toFixed(1)} ms; with style, layout and the frame ${median(times).toFixed(1)} ms`,
    },
    { what: 'list: places without a row, seen at any step', value: blank, unit: 'rows', goal: 0 },
  ];
}

/** Filtering by a kind and back draws the list anew; the same rows, as a string, are what a plain list would be. */
async function drawLists(count: number): Promise<{ list: number[]; plain: number[] }> {
  const list: number[] = [];
  const plain: number[] = [];
  const scroller = document.querySelector<HTMLElement>('.scroller');
  const item = scroller?.querySelector('.row')?.outerHTML ?? '';
  const search = document.querySelector<HTMLInputElement>('[role=searchbox]');
  if (!scroller || !search) throw new Error('no list');
  const typing = async (text: string) => {
    search.value = text;
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  for (let round = 0; round < count; round += 1) {
    await typing('zebra zebra');
    await new Promise(requestAnimationFrame);
    let start = performance.now();
    await typing('');
    document.querySelector('.scroller')?.getBoundingClientRect();
    list.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
    const box = document.createElement('div');
    box.className = 'scroller';
    box.style.height = '700px';
    document.querySelector('.list')?.append(box);
    start = performance.now();
    const parser = new DOMParser();
    const parsed = parser.parseFromString(`<ol role="list">${item.repeat(50)}</ol>`, 'text/html').body
      .firstElementChild;
    if (parsed) box.append(document.adoptNode(parsed));
    box.getBoundingClientRect();
    plain.push(performance.now() - start);
    box.remove();
    await new Promise(requestAnimationFrame);
  }
  return { list: list.slice(5), plain: plain.slice(5) };
}

async function scroll(count: number): Promise<{ blank: number; times: number[]; script: number[] }> {
  const scroller = document.querySelector<HTMLElement>('.scroller');
  if (!scroller) throw new Error('no list');
  let blank = 0;
  const [times, script]: [number[], number[]] = [[], []];
  const { left, top, height } = scroller.getBoundingClientRect();
  for (let step = 1; step <= count; step += 1) {
    const start = performance.now();
    // Mostly steps of a wheel; sometimes a leap, as when somebody drags the bar.
    scroller.scrollTop = step % 20 === 0 ? (scroller.scrollHeight * step) / count - height : scroller.scrollTop + 300;
    // What the browser's own event does a moment later, with nothing else in the measure: our listener, and the drawing that follows it.
    const told = performance.now();
    scroller.dispatchEvent(new Event('scroll'));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    script.push(performance.now() - told);
    await new Promise(requestAnimationFrame);
    for (let y = 20; y < height - 20; y += 40) {
      if (!document.elementFromPoint(left + 60, top + y)?.closest('.row')) blank += 1;
    }
    times.push(performance.now() - start);
  }
  return { blank, times, script };
}
