/**
 * `npm run bench:page`: what Cluebook costs a mail page where nothing is pressed. Loads the page of the demo mailbox again and again in a
 * real Chromium, changes its text 200 times after that, and adds up, from the browser's own trace, the time of every script of ours: until
 * the button stands, and while the page changes. Prints lines for `page-cost.md`.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { extensionFolder, extensionId, startChromium } from '../../scripts/browser/chromium.ts';
import { startMailbox } from '../../scripts/demo/mailbox.ts';

const times = 30;
const scripts = ['webmail', 'generic'];

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  args: { data?: { url?: string } };
}

const mailbox = await startMailbox();
const browser = await startChromium();
try {
  const [message] = mailbox.messages;
  if (!message) throw new Error('no message');
  const page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  const load: number[] = [];
  const change: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const events = await traced(cdp, async () => {
      await page.goto(mailbox.pageOf(message));
      await page.locator('cluebook-button button.save').waitFor();
    });
    load.push(ours(events));
    const changing = await traced(cdp, () =>
      page.evaluate(async () => {
        for (let count = 0; count < 200; count += 1) {
          document.body.append(`changed ${count} `);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }),
    );
    change.push(ours(changing));
  }
  const bytes = scripts.map((name) => readFileSync(join(extensionFolder, `${name}.js`)).length).reduce((a, b) => a + b);
  console.log(
    `| ${bytes} bytes | ${figures(load)} | ${figures(change)} | ${cpus().length} × ${cpus()[0]?.model ?? '?'} |`,
  );
} finally {
  await browser.close();
  await mailbox.stop();
}

/** Median and highest, in milliseconds. */
function figures(values: number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${median.toFixed(1)} (${most.toFixed(1)}) ms`;
}

/** Milliseconds in which scripts of ours ran; what runs inside another of ours is counted once. */
function ours(events: readonly TraceEvent[]): number {
  const spans = events
    .filter(({ args, dur }) => dur !== undefined && args.data?.url?.startsWith(`chrome-extension://${extensionId}/`))
    .toSorted((one, other) => one.ts - other.ts);
  let until = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of spans) {
    sum += Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
  }
  return sum / 1000;
}

async function traced(cdp: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}
