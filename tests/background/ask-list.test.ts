import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { askList } from '../../src/background/ask-list.ts';
import { sogoList } from '../../src/background/sogo-list.ts';
import { captureLimits } from '../../src/core/capture-limits.ts';
import { toldLimit } from '../../src/core/told-list.ts';

const sender = { kind: 'page', url: 'https://mail.example/SOGo/', frame: { tabId: 7, frameId: 0 } } as const;
const asked = { site: 'sogo', all: false };
const message = { account: '0', folder: 'INBOX', uid: '51', selected: true };

/** A page that answers this; the frame 404 is gone. */
function scriptingOf(result: unknown) {
  const put: unknown[] = [];
  return {
    put,
    executeScript(injection: { target: { frameIds?: number[] } }) {
      put.push(injection);
      if (injection.target.frameIds?.includes(404) === true) return Promise.reject(new Error('gone'));
      return Promise.resolve([{ frameId: 0, documentId: 'x', result }]);
    },
  };
}

describe('asking a page for its list', () => {
  it('asks in the very frame and in the page’s own world, and gives what it told', async () => {
    const scripting = scriptingOf([message]);
    expect(await askList(scripting, asked, sender)).toEqual([message]);
    expect(scripting.put).toEqual([
      {
        target: { tabId: 7, frameIds: [0] },
        world: 'MAIN',
        func: sogoList,
        args: [false, toldLimit, captureLimits.seenLine],
      },
    ]);
  });

  it.each([
    ['nothing', null],
    ['nothing at all', undefined],
  ])('takes “%s” for no list', async (_what, result) => {
    expect(await askList(scriptingOf(result), asked, sender)).toEqual([]);
  });

  it.each([
    ['a text', 'INBOX'],
    ['an object', { 0: message, length: 1 }],
    ['too many', Array.from({ length: toldLimit + 1 }, () => message)],
    ['one that is not like the others', [message, { ...message, uid: 51 }]],
    ['a uid that leads elsewhere', [{ ...message, uid: '5/../../x' }]],
    ['a uid with more behind', [{ ...message, uid: '5\n' }]],
    ['no uid', [{ ...message, uid: 'undefined' }]],
    ['uid 0', [{ ...message, uid: '0' }]],
    ['a uid without end', [{ ...message, uid: '12345678901' }]],
    ['an account that leads elsewhere', [{ ...message, account: '../1' }]],
    ['no folder', [{ ...message, folder: '' }]],
    ['a folder without end', [{ ...message, folder: 'x'.repeat(captureLimits.seenLine + 1) }]],
    ['something that is nearly true', [{ ...message, selected: 1 }]],
    ['more than was asked for', [{ ...message, extra: 1 }]],
    ['markup in place of a text', [{ ...message, subject: { html: '<b>' } }]],
    ['a sender with more', [{ ...message, from: { name: 'x', image: 'y' } }]],
  ])('refuses %s', async (_what, result) => {
    await expect(askList(scriptingOf(result), asked, sender)).rejects.toMatchObject({
      code: 'request-refused',
      details: { why: 'list' },
    });
  });

  it.each(['roundcube', 'constructor', '__proto__', ''])('runs nothing in a page for “%s”', async (site) => {
    const scripting = scriptingOf([message]);
    await expect(askList(scripting, { site, all: true }, sender)).rejects.toMatchObject({ details: { why: 'site' } });
    expect(scripting.put).toEqual([]);
  });

  it('says so when there is no frame any more', async () => {
    const gone = { ...sender, frame: { tabId: 7, frameId: 404 } };
    await expect(askList(scriptingOf([]), asked, gone)).rejects.toMatchObject({ details: { why: 'frame' } });
    const none = { kind: sender.kind, url: sender.url };
    await expect(askList(scriptingOf([]), asked, none)).rejects.toMatchObject({ details: { why: 'frame' } });
  });
});

describe('what runs in SOGo’s page', () => {
  /** As in a page: nothing from outside itself is there. */
  const runIn = (page: object, all: boolean, most = 10, longest = 20): unknown =>
    JSON.parse(
      String(
        runInNewContext(`JSON.stringify((${sogoList.toString()})(${all}, ${most}, ${longest}) ?? null)`, { ...page }),
      ),
    );
  const from = [{ name: 'Parcel Desk', email: 'desk@parcel.example', full: 'x' }, { name: 'second' }];
  const loaded = { uid: 51, selected: true, subject: 'Your parcel', relativedate: '08:14', from };
  const inbox = { path: 'INBOX', $account: { id: 0 }, $messages: [{ uid: 7 }, loaded, { uid: 8, selected: true }] };
  const showing = (selectedFolder: unknown, shown = selectedFolder) => ({
    $mailboxController: { selectedFolder, service: { selectedFolder: shown } },
  });
  const at = { account: '0', folder: 'INBOX' };
  const told51 = {
    ...at,
    uid: '51',
    selected: true,
    subject: 'Your parcel',
    date: '08:14',
    from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
  };

  it('tells what is selected, loaded or not, and all when asked', () => {
    const picked = [told51, { ...at, uid: '8', selected: true }];
    expect(runIn(showing(inbox), false)).toEqual(picked);
    expect(runIn(showing(inbox), true)).toEqual([...picked, { ...at, uid: '7', selected: false }]);
    expect(runIn(showing(inbox), true, 1)).toEqual([told51]);
    expect(runIn(showing(inbox), false, 1, 4)).toMatchObject([
      { subject: 'Your', from: { name: 'Parc', address: 'desk' } },
    ]);
  });

  it('tells the folder of each message in a search over folders', () => {
    const other = { path: 'Reports/&V4NXPpCuTvY-', $account: { id: 0 }, $messages: [{ uid: 51, selected: true }] };
    expect(runIn(showing({ $mailboxes: [inbox, { path: 'empty' }, other] }), false, 2)).toEqual([
      told51,
      { ...at, uid: '8', selected: true },
    ]);
    expect(runIn(showing({ $mailboxes: [other] }), false)).toEqual([
      { account: '0', folder: 'Reports/&V4NXPpCuTvY-', uid: '51', selected: true },
    ]);
  });

  it.each([
    ['no controller', {}],
    ['a controller of nothing', { $mailboxController: null }],
    ['no folder', showing(false)],
    ['a folder that is on its way', showing(inbox, { ...inbox })],
    ['an older form', { $mailboxController: { selectedFolder: inbox } }],
  ])('tells nothing where there is %s', (_what, page) => {
    expect(runIn(page, true)).toBeNull();
  });

  it('does not take an element with that name, which the window only inherits, for the page’s own', () => {
    const script = `Object.setPrototypeOf(globalThis, page); JSON.stringify((${sogoList.toString()})(true, 10, 20))`;
    expect(runInNewContext(script, { page: showing(inbox) })).toBe('null');
  });

  it('leaves nothing that it tells as it was not: the schema has the last word', async () => {
    const odd = { ...inbox, path: undefined, $messages: [{ uid: { toString: 5 }, selected: true }] };
    expect(() => runIn(showing(odd), false)).toThrow();
    const told = runIn(showing({ $messages: [{ uid: [5], selected: true }] }), false);
    await expect(askList(scriptingOf(told), asked, sender)).rejects.toMatchObject({ code: 'request-refused' });
  });
});
