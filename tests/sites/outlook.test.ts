// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlook } from '../../src/sites/outlook.ts';
import { isUnderstood } from '../../src/sites/site.ts';

const text = (path: string) => readFileSync(`tests/sites/outlook/${path}`, 'utf8');
const load = (html: string, cookie = 'ClientId=1; X-OWA-CANARY=synthetic-canary.; other=2') => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(page, 'cookie', { value: cookie });
  return page;
};
const at = new URL('https://outlook.live.com/mail/0/inbox/id/AQQkADAwATNiZmYAZS0wMDAxLWNvbnZlcnNhdGlvbi1vbmUAEAA%3D');
const parcel = 'AQMkADAwATNiZmYAZS0wMDAxLXBhcmNlbC1kZXNrAEYAAAM=';
const bytes = (value: string) => new Uint8Array(new TextEncoder().encode(value));
const openIn = (page: Document, url = at) => outlook.openMessages(page, url).filter(isUnderstood);

describe('Outlook on the web', () => {
  it('binds every message that shows its body by its own id, never by the conversation’s', () => {
    const [first, second, ...more] = openIn(load(text('2026-11-conversation.html')));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      key: parcel,
      source: {
        url: 'https://outlook.live.com/owa/0/service.svc?action=GetItem&app=Mail',
        headers: { action: 'GetItem', 'x-owa-canary': 'synthetic-canary.' },
        transformation: 'regenerated',
      },
      seen: { from: { name: 'Parcel Desk', address: 'desk@parcel.example' }, subject: 'Your parcel' },
    });
    expect(second?.key).toMatch(/^AAMk/);
    const asked = first && 'post' in first.source ? first.source.post?.body : '';
    expect(JSON.parse(asked ?? '')).toMatchObject({
      Body: { ItemShape: { IncludeMimeContent: true }, ItemIds: [{ Id: parcel }] },
    });
  });

  it('takes nothing from what the mail itself says, and no name for an address', () => {
    const [first, second] = openIn(load(text('2026-11-conversation.html')));
    expect(JSON.stringify({ ...first?.seen, text: '' })).not.toContain('orged');
    expect(first?.place.closest('[id^="UniqueMessageBody"]')).toBeNull();
    expect(second?.seen.from).toEqual({ name: 'service@bank.example' });
  });

  it.each([
    ['a conversation’s id', 'MSG_AQQkADAwATNiZmYAZS0wMDAxLWNvbnZlcnNhdGlvbi1vbmUAEAA=_FROM'],
    ['an id of another kind', 'MSG_12345_FROM'],
  ])('asks for nothing by %s', (_what, id) => {
    const page = load(text('2026-11-conversation.html').replace(`MSG_${parcel}_FROM`, id));
    expect(openIn(page)[0]?.source).toEqual({ reason: 'not-understood' });
  });

  it('writes ids as the service wants them, and asks for the account in the address', () => {
    const page = load(
      text('2026-11-conversation.html').replace('LXBhcmNlbC1kZXNrAEYAAAM=', 'LXBhcm-lbC1kZX_rAEYAAAM='),
    );
    const [open] = openIn(page, new URL('https://outlook.office.com/mail/1/id/x'));
    expect(open?.source).toMatchObject({ url: 'https://outlook.office.com/owa/1/service.svc?action=GetItem&app=Mail' });
    expect(open && 'post' in open.source ? open.source.post?.body : '').toContain('LXBhcm/lbC1kZX+rAEYAAAM=');
  });

  it('says why when there is no canary', () => {
    expect(openIn(load(text('2026-11-conversation.html'), 'ClientId=1'))[0]?.source).toEqual({
      reason: 'token-missing',
    });
  });

  it('knows a page that changed from a page without a message, and from one where a mail is written', () => {
    const changed = load(text('2026-11-conversation.html').replaceAll('MSG_', 'NEW_'));
    expect(outlook.openMessages(changed, at)).toEqual([{ notUnderstood: '[id^="MSG_"][id$="_FROM"]' }]);
    expect(outlook.openMessages(load(text('2026-11-list.html')), at)).toEqual([]);
    const writing = load('<div id="UniqueMessageBody_1" contenteditable="true">Dear</div>');
    expect(outlook.openMessages(writing, at)).toEqual([]);
    expect(outlook.recognises(changed, new URL('https://outlook.live.com/calendar/0/view'))).toBe(false);
  });

  it('takes out of a list only rows that name a mail', () => {
    const page = load(text('2026-11-list.html'));
    expect(outlook.selectedMessages?.(page, at).map(({ key }) => key)).toEqual([parcel]);
    expect(outlook.listPlace?.(page, at)?.className).toBe('pane');
    expect(outlook.listPlace?.(load(text('2026-11-conversation.html')), at)).toBeNull();
  });

  it('takes the mail out of the answer, byte for byte, or says why there is none', () => {
    const [open] = openIn(load(text('2026-11-conversation.html')));
    const unwrap = open && 'unwrap' in open.source ? open.source.unwrap : undefined;
    const mail = unwrap?.(bytes(text('2026-11-get-item.json')));
    expect(mail).toEqual(
      Uint8Array.from('From: desk@parcel.example\r\nSubject: Your parcel\r\n\r\n\u00ff\r\n', (sign) =>
        sign.charCodeAt(0),
      ),
    );
    const error =
      '{"Body":{"ResponseMessages":{"Items":[{"ResponseClass":"Error","ResponseCode":"ErrorItemNotFound"}]}}}';
    expect(unwrap?.(bytes(error))).toBe('empty');
    expect(unwrap?.(bytes('null'))).toBe('empty');
    expect(unwrap?.(bytes('<!doctype html><title>Sign in</title>'))).toBe('not-mail');
    expect(unwrap?.(bytes(text('2026-11-get-item.json').replace('RnJv', '****')))).toBe('not-mail');
  });
});
