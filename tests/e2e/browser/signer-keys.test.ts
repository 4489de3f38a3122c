import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { messageOf, startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { DemoMessage, Mailbox } from '../../../scripts/demo/mailbox.ts';
import { dkimSigned, ed25519, message, records } from '../../core/dkim/test-signer.ts';
import { dnsAnswer, serveResolver, txt } from '../../lab/resolver.ts';
import type { Given } from '../../lab/resolver.ts';
import { pressSave } from '../press.ts';
import { violations } from './violations.ts';

const patient = { timeout: 30_000 };
const name = 'rsa2048._domainkey.parcel.example';
const record = records.get(name)?.[0] ?? '';
const gives = (text: string, authenticated = false) => ({
  body: dnsAnswer(name, { records: [{ data: txt(text), ttl: 300 }], authenticated }),
});

describe('keys of signers in a real browser', () => {
  let mailbox: Mailbox;
  let signed: DemoMessage;
  let resolvers: Awaited<ReturnType<typeof serveResolver>>[];
  const first: { now: (asked: string) => Given } = { now: () => gives(record, true) };
  const second = { now: () => gives(record) };
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    signed = await messageOf('signed', Buffer.from(dkimSigned(), 'latin1'));
    mailbox = await startMailbox([signed]);
    resolvers = await Promise.all([serveResolver(first), serveResolver(second)]);
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/settings/keys');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
    resolvers?.forEach((one) => one.end());
  });

  const section = () => page.getByRole('region', { name: 'Keys of signers' });
  const asked = () => resolvers.flatMap((one) => one.asked);
  const save = async () => {
    const mail = await browser.context.newPage();
    await mail.goto(mailbox.pageOf(signed));
    await pressSave(mail);
    await mail.close();
  };
  const add = async (address: string) => {
    await section().getByLabel('Address (RFC 8484)').fill(address);
    await page.keyboard.press('Enter');
  };
  const picture = async (of: string) => {
    const folder = process.env['CLUEBOOK_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${of}.png`, fullPage: true });
  };

  it('are asked of nobody while that is off, and the exhibit says so', async () => {
    await section().getByText('Off; nobody is asked.').waitFor(patient);
    await save();
    await page.evaluate(() => location.assign('#/timeline/EX-0001/path'));
    await page.getByText('Nobody was asked for a signer’s key').waitFor(patient);
    await page.getByText('Asking for keys is off').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'What it would send, and to whom' }).press('Enter');
    await section().waitFor();
    expect(asked()).toEqual([]);
  });

  it('take two resolvers, encrypted, before they can be switched on', async () => {
    await add('http://resolver.example/dns-query');
    await section().getByText('Not added.').waitFor();
    await add(resolvers[0]?.url ?? '');
    await section()
      .getByText(resolvers[0]?.url ?? '')
      .waitFor(patient);
    await section().getByText('Add two or more').waitFor();
    expect(await section().getByRole('button', { name: 'Switch on' }).count()).toBe(0);
    await add(resolvers[1]?.url ?? '');
    await section().getByRole('button', { name: 'Switch on' }).press('Enter');
    await section().getByText('On. Each resolver below').waitFor(patient);
    expect(await violations(page)).toEqual([]);
    await picture('keys-settings');
    expect(asked()).toEqual([]);
  });

  it('are asked for at an exhibit, and then say which domain signed it, and what that does not prove', async () => {
    await page.evaluate(() => location.assign('#/timeline/EX-0001/path'));
    await page.getByRole('button', { name: 'Ask for the keys now' }).press('Enter');
    await page.getByText('2 answers came, and are kept.').waitFor(patient);
    await page.getByText('parcel.example signed these header fields and this body').waitFor();
    await page.getByText('and says that it checked this by DNSSEC').waitFor();
    await page.getByText('It does not say which person wrote the message').waitFor();
    await page.getByText('An old private key may have been published on purpose').waitFor();
    expect(asked().map((one) => one.name)).toEqual([name, name]);
    expect(await violations(page)).toEqual([]);
    await picture('keys-path');
  });

  it('say so when the resolvers do not agree', async () => {
    first.now = () => gives(`v=DKIM1; k=rsa; p=${ed25519.p}`);
    await page.getByRole('button', { name: 'Ask again' }).press('Enter');
    await page.getByText('The resolvers do not agree.').waitFor(patient);
    await page.getByText('parcel.example signed these header fields and this body').waitFor();
  });

  it('say so when nobody gives an answer that can be read', async () => {
    first.now = () => ({ status: 403 });
    second.now = () => ({ mediaType: 'text/html', body: Buffer.from('<title>Sign in</title>') });
    await page.getByRole('button', { name: 'Ask again' }).press('Enter');
    await page.getByText('No resolver gave an answer that can be read.').waitFor(patient);
    first.now = () => gives(record);
    second.now = () => gives(record);
  });

  it('are asked for by themselves when the next mail is saved', async () => {
    const before = asked().length;
    const more = dkimSigned(message.replace('<1@parcel.example>', '<2@parcel.example>'));
    signed = await messageOf('more', Buffer.from(more, 'latin1'));
    mailbox.messages.push(signed);
    await save();
    await expect.poll(() => asked().length, patient).toBe(before + 2);
    await page.evaluate(() => location.assign('#/timeline/EX-0002/path'));
    await page.getByText('parcel.example signed these header fields and this body').waitFor(patient);
  });

  it('can be given by the person, and are marked as that', async () => {
    await page.getByText('I have the key').click();
    await page.getByLabel('Text of its TXT record').fill('no key');
    await page.getByRole('button', { name: 'Keep this key' }).press('Enter');
    await page.getByText('Not kept. No key can be read').waitFor();
    await page.getByLabel('Text of its TXT record').fill(`${name}. 300 IN TXT "${record}"`);
    await page.getByRole('button', { name: 'Keep this key' }).press('Enter');
    await page.getByText('You gave the key on').waitFor(patient);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await picture('keys-given-narrow');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('are asked of nobody once that is switched off', async () => {
    const before = asked().length;
    await page.evaluate(() => location.assign('#/settings/keys'));
    await section().getByRole('button', { name: 'Switch off' }).press('Enter');
    await section().getByText('Off; nobody is asked.').waitFor(patient);
    await page.evaluate(() => location.assign('#/timeline/EX-0001/path'));
    await page.getByText('Asking for keys is off').waitFor(patient);
    expect(await page.getByRole('button', { name: 'Ask again' }).count()).toBe(0);
    expect(asked()).toHaveLength(before);
  });
});
