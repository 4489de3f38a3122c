import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { imageSize } from '../../../src/core/qr/image-size.ts';
import { readZip } from '../../../src/imports/zip-reader.ts';
import { exampleCase } from '../../complaints/example-case.ts';
import { violations } from './violations.ts';

const [width, height] = [2000, 900];

/** A picture that no packing makes smaller. */
function noise(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2], 8);
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), randomBytes(width * 3)]));
  const data = deflateSync(Buffer.concat(rows), { level: 1 });
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('a picture that is too large for an office', () => {
  let browser: Chromium;
  let page: Page;
  const picture = noise();
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
  });
  afterAll(() => browser?.close());

  it('is offered smaller, says so, and is itself not touched: ICO, 3 MB each', async () => {
    expect(picture.length).toBeGreaterThan(3_000_000);
    const files = [{ name: 'shot.png', mimeType: 'image/png', buffer: picture }];
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.locator('.import [role=status]').getByText('EX-0001').waitFor({ timeout: 20_000 });
    const told = exampleCase({ exhibits: [1], livesIn: 'GB', events: ['data-leaked'] });
    await page.evaluate((input) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } };
      return chrome.runtime.sendMessage({ cluebook: 'case.put', input });
    }, told);
    await page.goto(`${page.url().split('#')[0]}#/complaints/${told.id}/gb-ico`);
    const one = page.locator('.files .items li').filter({ hasText: '_smaller' });
    await one.getByText('Picture made smaller; the original is in the full package.').waitFor({ timeout: 20_000 });
    expect(await page.getByText('What stays out').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const name = await one.locator('.fixed').innerText();
    expect(name).toMatch(/^EX-0001_.*_smaller(?:-\d)?\.jpg$/);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save these \d files$/ }).click();
    const entries = await readZip(await openAsBlob(await (await coming).path()));
    expect(entries.map((entry) => entry.name)).not.toContain(name.replace(/_smaller.*/, '.png'));
    const bytes = (await entries.find((entry) => entry.name === name)?.bytes()) ?? new Uint8Array();
    expect(bytes.length).toBeLessThanOrEqual(3_000_000);
    const size = imageSize(bytes);
    expect(size?.format).toBe('jpeg');
    expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(width / height, 1);
  });
});
