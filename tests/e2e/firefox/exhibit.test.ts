import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { startFirefox } from './driver.ts';
import type { Firefox, Tab } from './driver.ts';

const tree = "document.querySelector('cluebook-button')?.shadowRoot";

describe('an exhibit in a real Firefox', () => {
  let mailbox: Mailbox;
  let firefox: Firefox;
  let book: Tab;
  beforeAll(async () => {
    mailbox = await startMailbox();
    firefox = await startFirefox();
    const mail = await firefox.newTab();
    const [message] = mailbox.messages;
    if (!message) throw new Error('no message');
    await mail.go(mailbox.pageOf(message));
    await mail.click(`${tree}?.querySelector('button.save')`);
    await mail.until(`/2 addresses/.test(${tree}.querySelector('.card').textContent)`);
    book = await firefox.newTab();
    await book.go(firefox.pageUrl('casebook.html#/timeline/EX-0001/message'));
  });
  afterAll(async () => {
    await firefox?.close();
    await mailbox?.stop();
  });

  it('is drawn by the browser’s own sanitiser, in a frame that can do nothing', async () => {
    const frame = "document.querySelector('.by-sender iframe')";
    await book.until(`/<mark class="clue-1"/.test(${frame}?.srcdoc ?? '')`);
    const [sandbox, markup] = await book.evaluate<[string, string]>(
      `[${frame}.getAttribute('sandbox'), ${frame}.srcdoc]`,
    );
    expect(sandbox).toBe('');
    expect(markup).toContain('Dear customer');
    expect(markup).not.toMatch(/href|tracker|track\.parcel|<img|<a[\s>]/);
    // Drawn, and not refused: a frame that the page's policy blocks shows an error page of the browser, in a process of its own.
    expect(
      await book.evaluate(`${frame}.contentDocument === null && ${frame}.getBoundingClientRect().height > 100`),
    ).toBe(true);
    expect((await book.picture()).length).toBeGreaterThan(10_000);
  });
});
