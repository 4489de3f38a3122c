import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import { permittedExtension } from './permitted-extension.ts';
import type { PermittedExtension } from './permitted-extension.ts';
import { pressShortcut } from './press-shortcut.ts';

describe('a page saved where the person allowed an archive of it', () => {
  let browser: Chromium;
  let server: Server;
  let popup: Page;
  let extension: PermittedExtension;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const isPicture = request.url === '/picture.svg';
      response.writeHead(200, { 'content-type': isPicture ? 'image/svg+xml' : 'text/html' });
      response.end(
        isPicture
          ? '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'
          : '<!doctype html><title>An offer</title><h1>Cheap parcels</h1><img src="/picture.svg" alt="">',
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    extension = await permittedExtension('pageCapture');
    browser = await startChromium({ extension: extension.folder });
    popup = await browser.openOwnPage('popup.html');
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await extension?.remove();
  });

  it('keeps the page with its pictures as one MHTML file, without anything of ours in it', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/offer`);
    const card = page.locator('cluebook-card .card:popover-open').getByRole('heading', { name: 'EX-0001' });
    // Right after its start the browser may not hear the keys yet: a person would press again, too.
    await expect
      .poll(
        async () => {
          await pressShortcut(browser, page);
          return card.waitFor({ timeout: 5_000 }).then(
            () => 'saved',
            () => 'not yet',
          );
        },
        { timeout: 60_000 },
      )
      .toBe('saved');
    const { acquisitions, sources } = await readStored(popup);
    const [{ attached = [] } = {}] = acquisitions as unknown as { attached?: { what: string; sha256: string }[] }[];
    expect(attached.map(({ what }) => what)).toEqual(['screenshot', 'page-archive']);
    const mhtml = Buffer.from(sources[attached[1]?.sha256 ?? ''] ?? '', 'base64')
      .toString('latin1')
      .replaceAll('=\r\n', '');
    expect(mhtml).toMatch(/^From: <Saved by Blink>/);
    expect(mhtml).toMatch(/Content-Type: multipart\/related/);
    expect(mhtml).toContain('Cheap parcels');
    expect(mhtml).toMatch(/Content-Location: http:\/\/127\.0\.0\.1:\d+\/picture\.svg/);
    expect(mhtml).not.toMatch(/cluebook/i);
  });
});
