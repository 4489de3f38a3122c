import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadScript } from '../../src/background/load-script.ts';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';

/** Remembers what was put where; the frame 404 is gone. */
function fakeScripting() {
  const put: unknown[] = [];
  return {
    put,
    executeScript(injection: { target: { frameIds?: number[] } }) {
      put.push(injection);
      return injection.target.frameIds?.includes(404) === true
        ? Promise.reject(new Error('gone'))
        : Promise.resolve([]);
    },
  };
}
const sender = { kind: 'page', url: 'https://mail.example/', frame: { tabId: 7, frameId: 3 } } as const;

it.each(['sogo', 'press', 'list'])('puts the script “%s” into the frame that asks, and nowhere else', async (name) => {
  const scripting = fakeScripting();
  await loadScript(scripting, name, sender);
  expect(scripting.put).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: [`${name}.js`] }]);
});

it.each(['webmail', 'gmail', '../background', 'constructor', ''])(
  'puts no other script into a page: “%s”',
  async (name) => {
    const scripting = fakeScripting();
    await expect(loadScript(scripting, name, sender)).rejects.toMatchObject({ code: 'request-refused' });
    expect(scripting.put).toEqual([]);
  },
);

it('says so when there is no frame any more', async () => {
  const gone = { ...sender, frame: { tabId: 7, frameId: 404 } };
  await expect(loadScript(fakeScripting(), 'sogo', gone)).rejects.toMatchObject({ details: { why: 'frame' } });
  const none = { kind: sender.kind, url: sender.url };
  await expect(loadScript(fakeScripting(), 'sogo', none)).rejects.toMatchObject({ details: { why: 'frame' } });
});

it.each(hostedAnywhere.map(({ id }) => id))('has a script of its own for %s', (id) => {
  expect(readFileSync(`entrypoints/${id}.page.ts`, 'utf8')).toContain(`/sites/${id}.ts'`);
});
