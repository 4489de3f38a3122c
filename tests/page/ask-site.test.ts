import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SourceAnswer } from '../../src/core/capture.ts';
import { runtime } from '../../src/messages/runtime.ts';
import { askSite } from '../../src/page/ask-site.ts';
import type { SourceWay } from '../../src/sites/site.ts';

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const mail = 'From: desk@parcel.example\r\n\r\nPay\r\n';
const way: SourceWay = { url: 'https://mail.example/1.eml', transformation: 'exact' };
const watch = { signal: new AbortController().signal, onProgress: () => {} };
const answers = (body: string, init: ResponseInit & { type?: string } = {}) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(body, { ...init, headers: { 'content-type': init.type ?? 'message/rfc822' } })),
  );
/** What the background says that the site answered it. */
const backgroundGets = (status: number, mediaType: string, body = mail) => {
  const transport = { url: way.url, status, redirected: false, mediaType, received: body.length };
  const answer: SourceAnswer = { got: true, bytes: bytes(body), transformation: 'exact', transport };
  return vi
    .spyOn(runtime ?? { sendMessage: () => Promise.resolve() }, 'sendMessage')
    .mockResolvedValue({ ok: true, value: answer });
};

describe('asking a mail site for an original', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const ask = async (request: SourceWay) => {
    const steps: string[] = [];
    const answer = await askSite(request, watch, (what) => steps.push(what));
    return { answer, steps, text: answer.got ? new TextDecoder().decode(answer.bytes) : answer.reason };
  };

  it('takes it as it comes', async () => {
    answers(mail);
    expect(await ask(way)).toMatchObject({ text: mail, steps: [] });
  });

  it('takes it through the background where that gets it, and asks nothing else', async () => {
    backgroundGets(200, 'message/rfc822');
    vi.stubGlobal('fetch', () => Promise.reject(new Error('asked from the page')));
    expect(await ask({ ...way, by: 'background' })).toMatchObject({ text: mail, steps: [] });
  });

  it.each([
    [200, 'text/html; charset=utf-8'],
    [403, 'text/plain'],
  ])('asks from the page where the background is answered %i %s, and notes it', async (status, type) => {
    backgroundGets(status, type, 'sign in');
    answers(mail);
    const { text, steps } = await ask({ ...way, by: 'background' });
    expect(text).toBe(mail);
    expect(steps).toEqual([`The background was answered ${status}: asked again from the page`]);
  });

  it('keeps the first answer where the second is no better', async () => {
    backgroundGets(403, 'text/plain', 'no');
    answers('<html>sign in</html>', { type: 'text/html' });
    expect((await ask({ ...way, by: 'background' })).answer.transport?.status).toBe(403);
  });

  it('takes it out of what the site puts around it, and says so', async () => {
    answers(`{"mime":"${btoa(mail)}"}`, { type: 'application/json' });
    const unwrap = (answer: Uint8Array) =>
      bytes(atob((JSON.parse(new TextDecoder().decode(answer)) as { mime: string }).mime));
    const { text, steps, answer } = await ask({ ...way, unwrap });
    expect(text).toBe(mail);
    expect(steps).toEqual([expect.stringContaining('taken out of the site’s answer')]);
    expect(answer.transport).not.toHaveProperty('announced');
    expect((await ask({ ...way, unwrap: () => 'rate-limited' })).text).toBe('rate-limited');
  });

  describe('where the page does not name the message', () => {
    const listed: SourceWay = {
      ...way,
      url: 'https://mail.example/thread',
      find: (answer) => (answer[0] === 0x5b ? { url: way.url } : null),
    };
    const site = (list: string, status = 200) =>
      vi.stubGlobal('fetch', (url: string) =>
        Promise.resolve(url === way.url ? new Response(mail) : new Response(list, { status })),
      );

    it('asks for the list first, and then for the original that it tells of', async () => {
      site('[1]');
      const { text, steps, answer } = await ask(listed);
      expect(text).toBe(mail);
      expect(steps).toEqual([expect.stringContaining('by the site’s own list')]);
      expect(answer.transport?.received).toBe(mail.length);
    });

    it('says why where the list does not tell', async () => {
      site('[1]');
      const { answer } = await ask({ ...listed, find: () => ({ reason: 'not-understood' }) });
      expect(answer).toMatchObject({ got: false, reason: 'not-understood', transport: { status: 200 } });
    });

    it.each([
      [200, '<html>sign in</html>'],
      [403, '[1]'],
    ])('takes an answer of %i that is no list for what it is', async (status, list) => {
      site(list, status);
      const { answer, steps } = await ask(listed);
      expect(answer).toMatchObject({ got: true, transport: { status, received: list.length } });
      expect(steps).toEqual([]);
    });
  });
});
