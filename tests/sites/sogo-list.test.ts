// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ToldMessage } from '../../src/core/told-list.ts';
import { sogo } from '../../src/sites/sogo.ts';

const load = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const listed = () => load(readFileSync('tests/sites/sogo/2026-11-list.html', 'utf8'));
const at = (hash: string, user = 'lin') => new URL(`https://mail.example/SOGo/so/${user}/Mail/view${hash}`);
const inbox = at('#!/Mail/0/INBOX');
const reports = 'Reports/&V4NXPpCuTvY-';
const told = (uid: string, more: Partial<ToldMessage> = {}): ToldMessage => ({
  account: '0',
  folder: 'INBOX',
  uid,
  selected: true,
  ...more,
});
const keys = (url: URL, ...messages: ToldMessage[]) =>
  sogo.selectedMessages?.(listed(), url, messages).map(({ key }) => key);

describe('SOGo’s list', () => {
  it('gives each message that is selected with what its row shows and its plain .eml', () => {
    const from = { name: 'Parcel Desk', address: 'desk@parcel.example' };
    const messages = [told('51', { subject: 'Your parcel', date: '08:14', from }), told('7', { selected: false })];
    expect(sogo.selectedMessages?.(listed(), inbox, messages)).toEqual([
      {
        key: '0/INBOX/51',
        mailbox: '/SOGo/so/lin/Mail/0',
        seen: { subject: 'Your parcel', date: '08:14', from },
        source: {
          url: 'https://mail.example/SOGo/so/lin/Mail/0/folderINBOX/51.eml',
          transformation: 'lf-line-ends',
        },
      },
    ]);
    expect(sogo.listedMessages?.(listed(), inbox, messages).map(({ key }) => key)).toEqual(['0/INBOX/51', '0/INBOX/7']);
  });

  it('names a message as it is named when it is open: once saved, it is known', () => {
    const open = at('#!/Mail/0/Reports%25252F%252526V4NXPpCuTvY-/4');
    const page = load(readFileSync('tests/sites/sogo/2026-11-mail-view.html', 'utf8'));
    expect(keys(open, told('4', { folder: reports }))).toEqual(
      sogo.openMessages(page, open).map((one) => ('key' in one ? one.key : '')),
    );
  });

  it.each([
    ['the folder', '#!/Mail/0/INBOX', ['0/INBOX/51']],
    ['the folder, with a message open', '#!/Mail/0/INBOX/7', ['0/INBOX/51']],
    ['another folder', '#!/Mail/0/Reports%25252F%252526V4NXPpCuTvY-', [`0/${reports}/52`]],
    ['another account', '#!/Mail/1/INBOX', ['1/INBOX/53']],
    ['a search over folders', '#!/Mail/0/virtual', ['0/INBOX/51', `0/${reports}/52`]],
    ['a search with a message open', '#!/Mail/0/virtual/INBOX/9', ['0/INBOX/51', `0/${reports}/52`]],
    ['no folder', '#!/Mail', []],
    ['an address that cannot be read', '#!/Mail/0/%25E0%25A4%25A', []],
  ])('keeps to what is at the address: %s', (_what, hash, expected) => {
    const messages = [told('51'), told('52', { folder: reports }), told('53', { account: '1' })];
    expect(keys(at(hash), ...messages)).toEqual(expected);
  });

  it('asks for no other place of the site, whatever a folder is called', () => {
    for (const folder of ['../../..', '$&', 'a/../b', '?x#y', '%2e%2e/%2F', '\n']) {
      const url = at(`#!/Mail/0/${encodeURIComponent(encodeURIComponent(encodeURIComponent(folder)))}`);
      const [message] = sogo.selectedMessages?.(listed(), url, [told('5', { folder })]) ?? [];
      const source = message && 'url' in message.source ? new URL(message.source.url) : null;
      expect(source?.pathname).toMatch(/^\/SOGo\/so\/lin\/Mail\/0(?:\/folder[^/]*)+\/5\.eml$/);
      expect([source?.origin, source?.search, source?.hash]).toEqual(['https://mail.example', '', '']);
    }
  });

  it('gives a message once, and none of its own accord', () => {
    expect(keys(inbox, told('51'), told('51', { subject: 'again' }))).toEqual(['0/INBOX/51']);
    expect(keys(inbox)).toEqual([]);
    expect(sogo.selectedMessages?.(listed(), inbox)).toEqual([]);
  });

  it('tells the mailbox of one person from that of another', () => {
    const of = (user: string) => sogo.listedMessages?.(listed(), at('#!/Mail/0/INBOX', user), [told('51')])[0]?.mailbox;
    expect(of('lin')).not.toBe(of('max'));
  });

  it('has a reason to ask when something is selected, in view or not, and a place outside of the mail', () => {
    const [page, scrolled, none] = [listed(), listed(), listed()];
    expect(sogo.asksForList?.(page, inbox)).toBe(true);
    for (const tick of scrolled.querySelectorAll('#messagesList .sg-avatar-selected'))
      tick.classList.remove('sg-avatar-selected');
    expect(sogo.asksForList?.(scrolled, inbox)).toBe(true);
    for (const one of none.querySelectorAll('.view-list, #messagesList')) if (one.closest('.msg-body')) one.remove();
    for (const tick of none.querySelectorAll('.sg-avatar-selected')) tick.classList.remove('sg-avatar-selected');
    none.querySelector('md-toolbar[ng-show]')?.classList.add('ng-hide');
    expect(sogo.asksForList?.(none, inbox)).toBe(false);
    expect(sogo.listPlace?.(page, inbox)?.closest('#detailView')).toBeNull();
    page.querySelector('.view-list')?.remove();
    expect(sogo.listPlace?.(page, inbox)).toBeNull();
  });
});
