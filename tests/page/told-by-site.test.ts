// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ToldMessage } from '../../src/core/told-list.ts';
import { runtime } from '../../src/messages/runtime.ts';
import { ToldBySite } from '../../src/page/told-by-site.ts';
import type { Site } from '../../src/sites/site.ts';

const told = (uid: string, selected: boolean): ToldMessage => ({ account: '0', folder: 'INBOX', uid, selected });
/** A site whose page has a reason to ask as long as `reason` says so. */
const siteWith = (reason: () => boolean): Site => ({
  id: 'sogo',
  recognises: () => true,
  openMessages: () => [],
  asksForList: reason,
  selectedMessages: (_document, _url, list = []) =>
    list
      .filter(({ selected }) => selected)
      .map(({ uid }) => ({ key: uid, seen: {}, source: { reason: 'site-gives-none' } })),
});
const keysOf = ({ site }: ToldBySite) =>
  site.selectedMessages?.(document, new URL('https://mail.example/')).map(({ key }) => key);
const settled = () => new Promise((done) => setTimeout(done));
/** The background, which answers as it is told to; what it was asked. */
function background(answer: () => Promise<unknown>) {
  const asked: unknown[] = [];
  vi.spyOn(runtime ?? { sendMessage: () => Promise.resolve() }, 'sendMessage').mockImplementation(
    (message: unknown) => {
      asked.push(message);
      return answer();
    },
  );
  return asked;
}
const list = (...messages: ToldMessage[]) => Promise.resolve({ ok: true, value: messages });

describe('what a page tells of its list', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is asked for while there is a reason in the page, and then until it says that nothing is selected', async () => {
    let reason = false;
    let answer = list(told('5', true), told('6', false));
    const asked = background(() => answer);
    const onTold = vi.fn();
    const site = new ToldBySite(
      siteWith(() => reason),
      onTold,
    );
    expect(site.ask(false)).toBe(false);
    expect(asked).toEqual([]);
    reason = true;
    expect(site.ask(false)).toBe(true);
    await settled();
    expect(asked).toEqual([{ cluebook: 'list.ask', input: { site: 'sogo', all: false } }]);
    expect(onTold).toHaveBeenCalledOnce();
    expect(keysOf(site)).toEqual(['5']);
    reason = false;
    answer = list();
    expect(site.ask(false)).toBe(true);
    await settled();
    expect(keysOf(site)).toEqual([]);
    expect(site.ask(false)).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('is asked for as a whole where something is looked for', async () => {
    const asked = background(() => list());
    expect(
      new ToldBySite(
        siteWith(() => false),
        () => {},
      ).ask(true),
    ).toBe(true);
    await settled();
    expect(asked).toMatchObject([{ input: { all: true } }]);
  });

  it('is never older than the last question: what comes in between is asked for once more', async () => {
    const answers = [list(told('5', true)), list(told('6', true))];
    const asked = background(() => answers.shift() ?? list());
    const onTold = vi.fn();
    const site = new ToldBySite(
      siteWith(() => true),
      onTold,
    );
    for (let look = 0; look < 5; look += 1) site.ask(false);
    await settled();
    expect(asked).toHaveLength(2);
    expect(keysOf(site)).toEqual(['6']);
    expect(onTold).toHaveBeenCalledOnce();
  });

  it('is nothing when the page or the background does not answer in the right form', async () => {
    const answers = [list(told('5', true)), Promise.resolve({ ok: false, code: 'request-refused', details: {} })];
    background(() => answers.shift() ?? Promise.reject(new Error('stopped')));
    const site = new ToldBySite(
      siteWith(() => true),
      () => {},
    );
    site.ask(false);
    await settled();
    expect(keysOf(site)).toEqual(['5']);
    site.ask(false);
    await settled();
    expect(keysOf(site)).toEqual([]);
    site.ask(false);
    await settled();
    expect(keysOf(site)).toEqual([]);
  });

  it('is not asked for where the list itself says what it holds', () => {
    const asked = background(() => list());
    const { asksForList: _, ...site } = siteWith(() => true);
    expect(new ToldBySite(site, () => {}).ask(true)).toBe(false);
    expect(asked).toEqual([]);
  });
});
