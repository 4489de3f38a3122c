import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { readZip } from '../../../src/imports/zip-reader.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

it('the spreadsheet comes from the popup, third of the choices, and the clues as .csv after it', async () => {
  const browser = await startChromium();
  try {
    await bringInScams(await browser.openOwnPage('casebook.html#/add'), Date.now());
    const popup = await browser.openOwnPage('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.getByRole('button', { name: 'Export', exact: true }).click();
    expect(await popup.locator('.panel .choice').nth(2).innerText()).toBe('Spreadsheet');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Spreadsheet', exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^cluebook-\d{4}-\d\d-\d\d-EX-0001-EX-0019\.xlsx$/);
    const entries = await readZip(await openAsBlob(await file.path()));
    const clues = entries.find(({ name }) => name === 'xl/worksheets/sheet2.xml');
    expect(new TextDecoder().decode(await clues?.bytes())).toContain('>+447700900142<');
    const csv = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'The clues as .csv too' }).click();
    expect(await readFile(await (await csv).path(), 'utf8')).toContain('"+447700900142"');
    await popup.getByText('-clues.csv was handed').waitFor();
    const { custody } = await readStored(popup);
    const actions = custody.map(({ content }) => content?.action);
    expect(actions.filter((action) => action === 'export')).toHaveLength(2);
    expect(actions.at(-1)).toBe('export');
    expect(await violations(popup)).toEqual([]);
  } finally {
    await browser.close();
  }
});
