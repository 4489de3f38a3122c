import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import { Package } from '../../../src/core/package.ts';
import { exhibitTexts } from '../../../src/exports/exhibit-texts.ts';
import { leaveAllOut } from '../../../src/redact/choices.ts';
import { redact } from '../../../src/redact/redact.ts';
import { bagIn, bytesOf, textOf, zipOf } from '../../seal/altered-bag.ts';
import type { Bag } from '../../seal/altered-bag.ts';
import { pressSave } from '../press.ts';
import { violations } from './violations.ts';

const words = {
  en: {
    open: 'Export',
    choice: 'Complaint package',
    good: /^All \d+ files are as they were listed$/,
    bad: /^1 of \d+ files are not as they were$/,
    read: 'follows from the originals',
    notRead: 'not read again here',
    files: 'Files:',
    redacted: 'A redacted package, and it holds',
    broken: /^A redacted package: 2 things do not hold$/,
    same: /^good\.zip\s+All \d+ fields that are shown are the same/,
    unknown: /\d+ left-out fields could not be compared/,
    differs: /^other\.zip\s+\d+ places? (?:is|are) not the same[^]*EX-0001/,
    notFull: /no full package/,
  },
  'zh-CN': {
    open: '导出',
    choice: '投诉证据包',
    good: /^\d+ 个文件全部与清单一致$/,
    bad: /^\d+ 个文件中有 1 个与当初不同$/,
    read: '由原件得出，一致',
    notRead: '此处未重新解读',
    files: '文件：',
    redacted: '这是删节版证据包，核验一致',
    broken: /^这是删节版证据包，有 2 处不一致$/,
    same: /^good\.zip\s+列出的 \d+ 个字段均与完整证据包一致/,
    unknown: /\d+ 个略去的字段无法比对/,
    differs: /^other\.zip\s+有 \d+ 处与完整证据包不一致[^]*EX-0001/,
    notFull: /不是线索簿的完整证据包/,
  },
};

/** Lets a file fall on the page as a person would from a folder. */
async function drop(page: Page, name: string, content: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([given, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], given));
      return data;
    },
    [name, Buffer.from(content).toString('base64')] as const,
  );
  await page.dispatchEvent('.verify', 'drop', { dataTransfer: transfer });
}

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('checking a package (%s, %s)', (language, colorScheme) => {
  let browser: Chromium;
  let folder: string;
  let zip: Uint8Array;
  let bag: Bag;
  const said = words[language];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cluebook-check-'));
    const mailbox = await startMailbox();
    browser = await startChromium({ language, colorScheme });
    const page = await browser.context.newPage();
    for (const message of mailbox.messages.slice(0, 2)) {
      await page.goto(mailbox.pageOf(message));
      await pressSave(page);
    }
    const popup = await browser.openOwnPage('popup.html');
    await popup.getByRole('button', { name: said.open, exact: true }).click();
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: said.choice, exact: true }).click();
    await (await coming).saveAs(join(folder, 'good.zip'));
    zip = await readFile(join(folder, 'good.zip'));
    bag = await bagIn(new Blob([new Uint8Array(zip)]));
    await mailbox.stop();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });
  const altered = async () => {
    const other: Bag = new Map(bag);
    other.set('data/originals/EX-0001/message.eml', bytesOf('From: somebody else\r\n\r\nother'));
    return new Uint8Array(await (await zipOf(other)).arrayBuffer());
  };

  it('says of a good one that it is, and names the file of another, on its page and in the casebook', async () => {
    for (const path of ['verify.html', 'casebook.html#/check']) {
      const page = await browser.openOwnPage(path);
      expect(await violations(page)).toEqual([]);
      await page.locator('.verify input[type=file]').setInputFiles(join(folder, 'good.zip'));
      const title = page.locator('.verify .headline h1');
      await expect.poll(() => title.textContent(), { timeout: 30_000 }).toMatch(said.good);
      expect(await page.locator('.verify .parts').innerText()).toContain(said.read);
      expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
      expect(await violations(page)).toEqual([]);
      await drop(page, 'other.zip', await altered());
      await expect.poll(() => title.textContent(), { timeout: 30_000 }).toMatch(said.bad);
      expect(await page.locator('.findings').first().innerText()).toContain('data/originals/EX-0001/message.eml');
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 400, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      const coming = page.waitForEvent('download');
      await page.locator('.verify .actions button').last().click();
      await (await coming).saveAs(join(folder, 'report.txt'));
      expect(await readFile(join(folder, 'report.txt'), 'utf8')).toContain('data/originals/EX-0001/message.eml');
      await page.close();
    }
  });

  it.each([
    ['with a worker', 1],
    ['where the browser has no worker', 0],
    ['where the browser refuses its script', 0],
  ])(
    'finds the same in the page from inside the package, opened from a folder, which asks nobody for anything (%s)',
    async (how, workers) => {
      const page = await browser.context.newPage();
      if (how.includes('has no')) await page.addInitScript(() => Object.assign(window, { Worker: undefined }));
      // As where a policy forbids it: the worker is there, and says only later that it never ran.
      if (how.includes('refuses')) {
        await page.addInitScript(() => {
          const { Worker } = window;
          Object.assign(window, {
            Worker: class extends Worker {
              constructor() {
                super('data:text/javascript,');
              }
            },
          });
        });
      }
      const asked: string[] = [];
      const troubles: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(error.message));
      const file = join(folder, 'verify.html');
      await writeFile(file, bag.get('verify.html') ?? '');
      const address = pathToFileURL(file).href;
      await page.goto(address);
      // What this page follows is the language of web pages, which is not set here: a press changes it.
      const button = page.locator('main > p button');
      if (language === 'zh-CN' && (await page.locator('html').getAttribute('lang')) === 'en') await button.click();
      await expect.poll(() => page.locator('html').getAttribute('lang'), { timeout: 30_000 }).toBe(language);
      expect(await violations(page)).toEqual([]);
      await page.locator('.verify input[type=file]').setInputFiles(join(folder, 'good.zip'));
      const title = page.locator('.verify .headline h1');
      await expect.poll(() => title.textContent(), { timeout: 30_000 }).toMatch(said.good);
      expect(await page.locator('.verify .parts').innerText()).toContain(said.notRead);
      expect(page.workers().length).toBe(workers);
      await drop(page, 'other.zip', await altered());
      await expect.poll(() => title.textContent(), { timeout: 30_000 }).toMatch(said.bad);
      expect(await page.locator('.findings').first().innerText()).toContain('data/originals/EX-0001/message.eml');
      // What cannot be unpacked is named too: the page reads by itself then.
      const broken = new Uint8Array(zip);
      const at = Buffer.from(broken).indexOf('Subject:');
      broken[at] = (broken[at] ?? 0) ^ 1;
      await drop(page, 'broken.zip', broken);
      await expect
        .poll(() => page.locator('.findings').first().innerText(), { timeout: 30_000 })
        .toContain('message.eml');
      await expect.poll(() => page.locator('.verify').innerText(), { timeout: 30_000 }).toMatch(/CRC|signature/i);
      // Its policy lets it ask nobody, also when it would.
      const refused = await page.evaluate(() =>
        fetch('http://127.0.0.1:9/').then(
          () => 'asked',
          () => 'refused',
        ),
      );
      expect(refused).toBe('refused');
      expect(
        troubles.filter((text) => !/127\.0\.0\.1:9|Fetch API cannot load|Creating a worker from 'data:/.test(text)),
      ).toEqual([]);
      expect(troubles.length).toBeGreaterThan(0);
      // A worker comes out of the page itself.
      expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:9|blob:null\/)/.test(url))).toEqual([address]);
      await page.close();
    },
  );

  it('says what a redacted package is and whether it holds, and compares it with the full one, also by a drop', async () => {
    const clues: unknown = JSON.parse(textOf(bag.get('data/clues.json')));
    const full = Package.parse(clues);
    const created = { id: v4(), createdAt: full.package.createdAt, key: '5c'.repeat(32) };
    const sources = new Map(full.exhibits.flatMap((one) => one.sources.map((source) => [source.sha256, source.file])));
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const readSource = (sha256: string) =>
      Promise.resolve(bag.get(`data/${sources.get(sha256)}`) ?? bytesOf(`no ${sha256}`));
    const texts = await exhibitTexts(full, readSource, watch);
    const redacted = redact({ document: full, texts, choices: leaveAllOut, ...created });
    const file = bytesOf(JSON.stringify(redacted, null, 1));
    const page = await browser.openOwnPage('casebook.html#/check');
    await page.locator('.verify').waitFor();
    await drop(page, 'redacted.json', file);
    const title = page.locator('.verify .headline h1');
    await expect.poll(() => title.textContent(), { timeout: 30_000 }).toBe(said.redacted);
    expect(await violations(page)).toEqual([]);
    await drop(page, 'good.zip', zip);
    const status = page.locator('.verify .drop [role=status]');
    await expect.poll(() => status.innerText(), { timeout: 30_000 }).toMatch(said.same);
    // The log of this package was never told of the redacted one: what is left out cannot be compared, which is said.
    expect(await status.innerText()).toMatch(said.unknown);
    await drop(page, 'other.zip', await altered());
    await expect.poll(() => status.innerText(), { timeout: 30_000 }).toMatch(said.differs);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await drop(page, 'redacted.json', file);
    await expect.poll(() => status.innerText(), { timeout: 30_000 }).toMatch(said.notFull);
    // Another one is checked, not compared.
    const shown = redacted.exhibits[0]?.fields.find((field) => 'value' in field);
    const changed = JSON.stringify(redacted, null, 1).replace(JSON.stringify(shown?.digest), `"${'A'.repeat(43)}"`);
    await page.locator('.verify > input[type=file]').setInputFiles({
      name: 'changed.json',
      mimeType: 'application/json',
      buffer: Buffer.from(changed),
    });
    await expect.poll(() => title.textContent(), { timeout: 30_000 }).toMatch(said.broken);
    expect(await page.locator('.findings').first().innerText()).toContain(`EX-0001 ${shown?.name}`);
    await page.close();
    const offline = await browser.context.newPage();
    await writeFile(join(folder, 'verify.html'), bag.get('verify.html') ?? '');
    await offline.goto(pathToFileURL(join(folder, 'verify.html')).href);
    await offline.locator('.verify').waitFor();
    await drop(offline, 'redacted.json', file);
    await expect
      .poll(() => offline.locator('.verify .headline h1').textContent(), { timeout: 30_000 })
      .toMatch(/^A redacted package, and it holds$|^这是删节版证据包，核验一致$/);
    await offline.close();
  });

  it('says that what is no package is none, and stops when asked', async () => {
    const page = await browser.openOwnPage('verify.html');
    await drop(page, 'a.zip', bytesOf('no package'));
    await expect
      .poll(() => page.locator('.verify .headline h1').textContent(), { timeout: 30_000 })
      .toMatch(/cannot be opened|无法作为证据包打开/);
    expect(textOf(bag.get('check_package.py'))).toContain('#!/usr/bin/env python3');
    // Long enough that nobody sees its end before the press.
    const mail = new Uint8Array(2_000_000).fill(97);
    const many: Bag = new Map([...bag, ...Array.from({ length: 60 }, (_, at) => [`data/${at}.eml`, mail] as const)]);
    await writeFile(join(folder, 'large.zip'), new Uint8Array(await (await zipOf(many)).arrayBuffer()));
    await page.locator('.verify input[type=file]').setInputFiles(join(folder, 'large.zip'));
    await page.locator('.verify .progress button').click();
    await expect
      .poll(() => page.locator('.verify [role=status]').textContent(), { timeout: 30_000 })
      .toMatch(/Stopped|已停止/);
    await page.close();
  });
});
