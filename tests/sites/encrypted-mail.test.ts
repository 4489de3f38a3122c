// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rebuiltAnswer } from '../../src/page/rebuilt-answer.ts';
import { proton } from '../../src/sites/proton.ts';
import { rebuiltMail } from '../../src/sites/rebuilt-mail.ts';
import { rebuiltSource } from '../../src/sites/rebuilt-source.ts';
import { isUnderstood } from '../../src/sites/site.ts';
import type { OpenMessage } from '../../src/sites/site.ts';
import { tuta } from '../../src/sites/tuta.ts';

const fixture = (path: string) => readFileSync(`tests/sites/${path}`, 'utf8');
const rebuiltIn = (open: OpenMessage | undefined) =>
  open && 'rebuilt' in open.source ? new TextDecoder().decode(open.source.rebuilt) : undefined;
/** Header and decoded body of a mail that was put together. */
const parts = (mail = '') => {
  const [header = '', body = ''] = mail.split('\r\n\r\n');
  return { header: header.split('\r\n'), body: Buffer.from(body, 'base64').toString() };
};

describe('Proton Mail', () => {
  const at = new URL('https://mail.proton.me/u/0/inbox/CONVERSATION==');
  const load = (html: string, text = '<p>Pay now</p>') => {
    document.documentElement.innerHTML = '';
    document.body.innerHTML = html;
    const frame = document.querySelector('iframe');
    if (frame)
      Object.defineProperty(frame, 'contentDocument', { value: new DOMParser().parseFromString(text, 'text/html') });
    return document;
  };
  const open = (page: Document) => proton.openMessages(page, at).filter(isUnderstood);
  const both = () => fixture('proton/2026-11-conversation.html') + fixture('proton/2026-11-headers-dialog.html');

  it('takes each unfolded message by its own id, on the screen only', () => {
    const page = load(fixture('proton/2026-11-conversation.html'));
    expect(proton.recognises(page, at)).toBe(true);
    expect(open(page)).toMatchObject([
      {
        key: 'PROTONID0002==',
        source: { reason: 'site-gives-none' },
        seen: {
          from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
          subject: 'Your parcel',
          date: 'Mon, Nov 23, 2026 8:14 AM',
          text: 'Pay now',
        },
      },
    ]);
  });

  it('keeps the whole header while its dialog is open, above the body on the screen', () => {
    const [found, ...more] = open(load(both()));
    expect(more).toEqual([]);
    expect(found?.key).toBe('PROTONID0002==/headers');
    expect(found?.place.closest('.message-headers-modal')).not.toBeNull();
    const { header, body } = parts(rebuiltIn(found));
    expect(header).toEqual([
      'Return-Path: <bounce@parcel.example>',
      'Received: from mx.parcel.example by mail.mailbox.example; Mon, 23 Nov 2026 08:14:05 +0000',
      'From: "Parcel Desk"',
      ' <desk@parcel.example>',
      'To: lin@mailbox.example',
      'Subject: Your parcel',
      'Message-Id: <1@parcel.example>',
      'X-Original-Content-Type: multipart/alternative; boundary="b1"',
      'X-Original-MIME-Version: 1.0',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect(body).toBe('Pay now');
  });

  it.each([
    [
      'the dialog is about a mail of somebody else',
      both().replace(' &lt;desk@parcel.example&gt;\n', ' &lt;other@x.example&gt;\n'),
    ],
    ['the dialog shows no whole header', both().replace('Received: ', 'X-').replace('Message-Id: ', 'X-')],
    ['the body is not loaded', both().replace(/<iframe.*<\/iframe>/, '')],
  ])('rebuilds nothing where %s', (_what, html) => {
    expect(open(load(html))[0]?.source).toEqual({ reason: 'site-gives-none' });
  });

  it('rebuilds nothing where several messages are open: the dialog does not say whose header it is', () => {
    const found = open(load(both().replace('data-expanded="false"', 'data-expanded="true"')));
    expect(found.map(({ source }) => source)).toEqual([{ reason: 'site-gives-none' }, { reason: 'site-gives-none' }]);
  });

  it('says that it does not understand a page that changed', () => {
    const page = load(fixture('proton/2026-11-conversation.html').replaceAll('recipients:sender', 'new'));
    expect(proton.openMessages(page, at)[0]).toHaveProperty('notUnderstood');
    expect(proton.recognises(load('<main></main>'), at)).toBe(false);
  });
});

describe('Tuta', () => {
  const at = new URL('https://app.tuta.com/mail/FOLDER1/MAIL1');
  const load = (html: string) => {
    document.documentElement.innerHTML = '';
    document.body.innerHTML = html;
    for (const host of document.querySelectorAll('#mail-body')) {
      const inside = '<div id="shadow-mail-body">Pay now<h4 data-testid="h:subject_label">Forged</h4></div>';
      host.attachShadow({ mode: 'open' }).innerHTML = inside;
    }
    return document;
  };
  const open = (page: Document) => tuta.openMessages(page, at).filter(isUnderstood);
  const page = fixture('tuta/2026-11-message.html');
  const dialog = fixture('tuta/2026-11-headers-dialog.html');

  it('takes the mail that the address names, on the screen only', () => {
    expect(open(load(page))).toMatchObject([
      {
        key: 'MAIL1',
        source: { reason: 'site-gives-none' },
        seen: {
          from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
          subject: 'Your parcel',
          date: 'Mon, Nov 23, 2026 • 08:14',
        },
      },
    ]);
  });

  it('keeps the whole header while its dialog is open', () => {
    const [found] = open(load(page + dialog));
    expect(found?.key).toBe('MAIL1/headers');
    const { header, body } = parts(rebuiltIn(found));
    expect(header).toContain('X-Original-Content-Type: text/html; charset=gb2312');
    expect(header.filter((line) => line.startsWith('Content-'))).toHaveLength(2);
    expect(body).toContain('Pay now');
  });

  it('takes no id from the address, and no header, where several mails are unfolded', () => {
    const found = open(load(page + page + dialog));
    expect(found).toHaveLength(2);
    for (const { key, source } of found) {
      expect(key).toMatch(/^unbound\//);
      expect(source).toEqual({ reason: 'site-gives-none' });
    }
  });

  it('says that it does not understand a page that changed, and sees no mail in a folder', () => {
    expect(tuta.openMessages(load(page.replace('h:subject_label', 'new')), at)[0]).toHaveProperty('notUnderstood');
    expect(tuta.recognises(load('<div class="mail-list"></div>'), at)).toBe(false);
  });
});

describe('a mail that was put together', () => {
  it('has lines that mail may have, whatever the body', () => {
    const mail = rebuiltMail('From: a@x.example\nMessage-ID: <1>', `早上好\r\n.\r\nFrom x ${'长'.repeat(2000)}`);
    const lines = new TextDecoder().decode(mail ?? undefined).split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(76);
  });

  it.each([
    '',
    'no header',
    'From: a@x.example',
    'Received: x',
    '\n\nFrom: a@x.example\n\nReceived: x',
    ' folded\nFrom: a\nReceived: x',
  ])('is none without a whole header: %j', (shown) => {
    expect(rebuiltMail(shown, 'x')).toBeNull();
  });

  it('is none where the body on the screen is only its beginning, or of an unknown sender', () => {
    const shown = 'From: A <a@x.example>\nReceived: x\n';
    const from = { address: 'A@x.example' };
    expect(rebuiltSource(shown, { from, text: 'x' })).toHaveProperty('rebuilt');
    expect(rebuiltSource(shown, { from, text: 'x', textCut: true })).toEqual({ reason: 'site-gives-none' });
    expect(rebuiltSource(shown, { from: { name: 'a@x.example' }, text: 'x' })).toEqual({ reason: 'site-gives-none' });
  });

  it('takes a long header in no time', () => {
    const start = performance.now();
    rebuiltMail(`From: a@x.example\nReceived: x\n${' \t'.repeat(200_000)}x\n${'A'.repeat(300_000)}`, '');
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('tells the page as where it is from', () => {
    expect(rebuiltAnswer({ rebuilt: new Uint8Array([70]) }, 'https://mail.example/x')).toMatchObject({
      got: true,
      transformation: 'rebuilt',
      transport: { url: 'https://mail.example/x', received: 1 },
    });
  });
});
