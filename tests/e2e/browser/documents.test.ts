import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';
import { hasProgram } from '../../has-program.ts';

const patient = { timeout: 30_000 };
/** Poppler reads a PDF page by page; where it is not there, the paper is only looked at on the screen. */
const hasPdfText = hasProgram('pdftotext');

describe('documents in the casebook', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/documents`);
  });
  afterAll(() => browser?.close());
  const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
  const show = () => page.getByRole('button', { name: 'Show the documents' }).click();
  const paper = (name: string) => page.getByRole('article', { name });

  it('show the evidence list of all exhibits, with what the person wrote of one, and nothing that axe finds', async () => {
    await page.getByLabel('What EX-0001 shows, in your own words').fill('First message to the clinic’s address');
    expect(await violations(page)).toEqual([]);
    await show();
    const list = paper('Evidence list');
    await list.waitFor(patient);
    expect(await list.getByRole('row').count()).toBe(20);
    await list.getByText('First message to the clinic’s address').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview');
    expect(await violations(page)).toEqual([]);
  });

  it('go when a choice changes, so that what is shown is what was chosen', async () => {
    await tick('Request about my personal data').check();
    expect(await paper('Evidence list').count()).toBe(0);
  });

  it('fill a letter to a company from what is typed and from the leak source, and mark what is missing', async () => {
    await page.getByLabel('legal name of the company').fill('Northgate Clinic Ltd');
    await page.getByLabel('Address of yours that they had').selectOption('lin+clinic@mail.example');
    expect(await violations(page)).toEqual([]);
    await show();
    const letter = paper('Request about my personal data');
    await letter.waitFor(patient);
    const text = await letter.innerText();
    expect(text).toContain('To: Northgate Clinic Ltd');
    expect(text).toMatch(/lin\+clinic@mail\.example has received unwanted messages since \d{4}-\d\d-\d\d: 14 so far/);
    expect(text).toContain('Article 12(3) gives you one month');
    expect(await letter.locator('mark').first().innerText()).toBe('[to fill in: your name]');
  });

  it('are saved as .docx, noted in the custody log before they leave', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as .docx' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^cluebook-\d{4}-\d\d-\d\d-documents\.docx$/);
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content?.action).toBe('export');
    await page.getByText('was handed to your browser’s downloads').waitFor();
  });

  it.skipIf(!hasPdfText)(
    'make a PDF with page x of y and the package on every page, and nothing of the screen (skipped without pdftotext)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cluebook-pdf-'));
      try {
        const path = join(folder, 'a.pdf');
        await page.pdf({ path, preferCSSPageSize: true });
        const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
        const pages = text.split('\f').filter((one) => one.trim() !== '');
        expect(pages.length).toBeGreaterThan(4);
        for (const [index, one] of pages.entries()) {
          expect(one).toContain(`Page ${index + 1} of ${pages.length}`);
          expect(one).toContain('no package with these exhibits has been made yet');
        }
        expect(text).not.toContain('Show the documents');
        expect(text).not.toContain('Everything is on this computer');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('keep what was written when the page is opened again', async () => {
    await page.reload();
    expect(await page.getByLabel('legal name of the company').inputValue()).toBe('Northgate Clinic Ltd');
  });

  it('are not of a case that was deleted: the choice goes back to none, and is kept so', async () => {
    const kept = async () =>
      page.evaluate(() => JSON.parse(sessionStorage.getItem('documents-draft') ?? '{}') as { case: string });
    await page.evaluate(() => {
      const draft = JSON.parse(sessionStorage.getItem('documents-draft') ?? '{}') as object;
      sessionStorage.setItem('documents-draft', JSON.stringify({ ...draft, case: crypto.randomUUID() }));
    });
    expect((await kept()).case).not.toBe('');
    await page.reload();
    await expect.poll(kept, patient).toMatchObject({ case: '', values: { recipient: 'Northgate Clinic Ltd' } });
    await show();
    await paper('Evidence list').waitFor(patient);
  });
});
