/**
 * `npm run demo`: the main job by itself. A made-up mailbox on this machine, a real Chromium with Cluebook in it, three
 * mails saved, the timeline, the file for a lawyer, and its check.
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionFolder, startChromium } from '../browser/chromium.ts';
import type { Chromium } from '../browser/chromium.ts';
import { startMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

const results = resolve('demo-results');
/** A window where there is a screen to show it on. */
let headed = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
/** A browser that is still starting is waited for before it is closed. */
const opened: { browser?: Promise<Chromium>; mailbox?: Mailbox; stopping?: boolean } = {};
let steps = 0;

process.on('SIGINT', () => void stop(130));
process.on('SIGTERM', () => void stop(143));
try {
  await demo();
  await stop(0);
} catch (error) {
  if (opened.stopping !== true) {
    explain(error);
    await stop(1);
  }
}

async function demo(): Promise<void> {
  if (process.env['CLUEBOOK_CHROMIUM'] === undefined)
    throw new Error(process.env['CLUEBOOK_NO_CHROMIUM'] ?? 'no Chromium was found');
  await mkdir(results, { recursive: true });

  step('Building the extension');
  await command('wxt', ['build', '--mode', 'e2e'], true);
  say(`built in ${extensionFolder}`);

  step('Starting a mailbox on this computer, with made-up scam mails');
  const mailbox = await startMailbox();
  opened.mailbox = mailbox;
  say(mailbox.url);

  step(
    headed
      ? 'Opening Chromium with Cluebook in it'
      : 'Starting Chromium with Cluebook in it (no screen here: without a window)',
  );
  const browser = await openBrowser();

  const page = await browser.context.newPage();
  for (const [index, message] of mailbox.messages.slice(0, 3).entries()) {
    step(`Opening “${message.subject}” and pressing Save as evidence`);
    await page.goto(mailbox.pageOf(message));
    await page.getByRole('button', { name: 'Save as evidence' }).click();
    await page.getByRole('heading', { name: `Saved as EX-000${index + 1}` }).waitFor({ timeout: 20_000 });
    await page.getByText(/^\d+ (?:address|number|link)/).waitFor({ timeout: 20_000 });
    say((await page.locator('cluebook-button .card').innerText()).replaceAll(/\s*\n\s*/g, ' · '));
    if (index === 0) await picture(page, '1-saved.png');
  }

  step('Opening the timeline');
  const popup = await browser.openOwnPage('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('list', { name: 'Timeline' }).getByText('EX-0003').first().waitFor();
  await picture(popup, '2-timeline.png');

  step('Exporting: JSON for a lawyer');
  await popup.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    popup.waitForEvent('download', { timeout: 30_000 }),
    popup.getByRole('button', { name: 'JSON for a lawyer' }).click(),
  ]);
  const file = join(results, download.suggestedFilename());
  await download.saveAs(file);
  await picture(popup, '3-exported.png');

  step('Checking the file, as anybody can: npm run check-package -- FILE');
  await command('node', ['scripts/check-package.ts', file]);

  console.log(`\nThe file for a lawyer   ${file}\nThe pictures            ${results}/*.png`);
  if (headed) await lookAround(browser);
}

/** With a window if there is a screen; a screen that is only announced (a stale `DISPLAY`) is done without. */
async function openBrowser(): Promise<Chromium> {
  opened.browser = startChromium({ headed });
  if (!headed) return opened.browser;
  return opened.browser.catch((error: unknown) => {
    if (opened.stopping === true) throw error;
    say('No window could be opened on this screen: going on without one.');
    headed = false;
    opened.browser = startChromium();
    return opened.browser;
  });
}

/** The window stays for the person to try things, until it is closed or Ctrl-C is pressed. */
async function lookAround(browser: Chromium): Promise<void> {
  console.log(
    '\nThe window is yours now: open a mail and press Save as evidence. Close it, or press Ctrl-C here, to end.',
  );
  await new Promise<void>((done) => browser.context.once('close', () => done()));
}

function step(text: string): void {
  steps += 1;
  console.log(`\n${steps}. ${text}`);
}

function say(text: string): void {
  console.log(`   ${text}`);
}

async function picture(page: Page, name: string): Promise<void> {
  // The card may still be rising: without its motion, as it will stand.
  await page.screenshot({ path: join(results, name), animations: 'disabled' });
}

/** Runs a program; quiet ones are heard only when they fail. */
function command(name: string, args: string[], quiet = false): Promise<void> {
  return new Promise((done, fail) => {
    const output: Buffer[] = [];
    const child = spawn(name, args, { stdio: quiet ? 'pipe' : 'inherit', shell: process.platform === 'win32' });
    child.stdout?.on('data', (data: Buffer) => output.push(data));
    child.stderr?.on('data', (data: Buffer) => output.push(data));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`${name} ${args.join(' ')} ended with ${code}\n${Buffer.concat(output).toString()}`));
    });
  });
}

async function stop(code: number): Promise<void> {
  if (opened.stopping === true) return;
  opened.stopping = true;
  if (code >= 128) console.log('\nStopping …');
  await opened.browser?.then((browser) => browser.close()).catch(() => undefined);
  await opened.mailbox?.stop();
  process.exit(code);
}

function explain(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const where = steps === 0 ? 'The demo cannot start' : `The demo could not go on at step ${steps}`;
  console.error(`\n✗ ${where}: ${text}`);
  if (/executable doesn't exist|CLUEBOOK_CHROMIUM|no Chromium/i.test(text)) {
    console.error('  → Install Chromium, or name one: CLUEBOOK_CHROMIUM=/path/to/chromium npm run demo');
  } else if (/Timeout/.test(text)) {
    console.error('  → The machine may be very busy. Try again; pictures of what went well are in demo-results.');
  } else {
    console.error('  → Try again. If it comes back, run “npm test”: it says more exactly what is not right.');
  }
}
