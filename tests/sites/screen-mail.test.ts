// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fastmail } from '../../src/sites/fastmail.ts';
import { mailRu } from '../../src/sites/mail-ru.ts';
import { isUnderstood } from '../../src/sites/site.ts';
import type { Site } from '../../src/sites/site.ts';
import { yandex } from '../../src/sites/yandex.ts';

const html = (path: string) => readFileSync(`tests/sites/${path}`, 'utf8');
const load = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const open = (site: Site, text: string, at: string) => site.openMessages(load(text), new URL(at)).filter(isUnderstood);
const onScreen = { reason: 'site-gives-none' };

describe('Yandex Mail', () => {
  const page = html('yandex/2026-11-conversation.html');
  const at = 'https://mail.yandex.ru/?uid=1#thread/t1';

  it('takes every unfolded message with what its header shows', () => {
    const [first, second, ...more] = open(yandex, page, at);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      source: onScreen,
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Lin Mei' }],
        cc: [{ address: 'second@mailbox.example' }],
        subject: 'Ваша посылка',
        date: '23 ноября в 8:14',
      },
    });
    expect(first?.seen.text).toContain('Оплатите сейчас');
    expect(second).toMatchObject({ seen: { from: { address: 'lin@mailbox.example' }, text: 'Нет' } });
    expect(first?.key).not.toBe(second?.key);
    expect(JSON.stringify({ ...first?.seen, text: '' })).not.toContain('orged');
  });

  it('knows a page that changed from a page without a message', () => {
    const changed = load(page.replaceAll('qa-MessageViewer', 'new'));
    expect(yandex.openMessages(changed, new URL(at))).toEqual([{ notUnderstood: '.qa-MessageViewer-Header-wrapper' }]);
    expect(yandex.recognises(load('<div class="mail-MessagesList"></div>'), new URL(at))).toBe(false);
  });
});

describe('Mail.ru', () => {
  const page = html('mail-ru/2026-11-conversation.html');
  const at = 'https://e.mail.ru/inbox/0:16000000000000000002:0/';

  it('takes the letter that shows its body, by its own id', () => {
    const found = open(mailRu, page, at);
    expect(found).toMatchObject([
      {
        key: '16000000000000000002',
        source: onScreen,
        seen: {
          from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
          to: [{ name: 'Lin Mei', address: 'lin@mailbox.example' }],
          subject: 'Ваша посылка',
          date: '23 ноября, 8:14',
        },
      },
    ]);
    expect(JSON.stringify({ ...found[0]?.seen, text: '' })).not.toContain('orged');
  });

  it.each([
    ['letters that do not name themselves', page.replaceAll('data-id', 'data-new')],
    ['letters without an author', page.replaceAll('letter__author', 'letter__new')],
  ])('says that it does not understand %s', (_what, changed) => {
    expect(mailRu.openMessages(load(changed), new URL(at))[0]).toHaveProperty('notUnderstood');
  });

  it('sees no letter in a list', () => {
    expect(mailRu.recognises(load('<a class="js-letter-list-item"></a>'), new URL(at))).toBe(false);
  });
});

describe('Fastmail', () => {
  const at = 'https://app.fastmail.com/mail/Inbox/T1';
  it('takes the text of each message that is shown, and guesses no more', () => {
    const found = open(fastmail, html('fastmail/2026-11-thread.html'), at);
    expect(found).toMatchObject([
      { key: '/mail/Inbox/T1/Pay now forged', source: onScreen },
      { key: '/mail/Inbox/T1/No', source: onScreen, seen: { text: 'No' } },
    ]);
    expect(found.map(({ seen }) => Object.keys(seen))).toEqual([['text'], ['text']]);
    expect(fastmail.recognises(load('<main></main>'), new URL(at))).toBe(false);
  });
});
