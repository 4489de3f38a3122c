import { describe, expect, it } from 'vitest';
import type { SourceAnswer, Transport } from '../../src/core/capture.ts';
import { Failure } from '../../src/core/failure.ts';
import { pauseFor } from '../../src/page/pause-for.ts';
import { runBatch } from '../../src/page/run-batch.ts';
import type { BatchWorld } from '../../src/page/run-batch.ts';
import type { ListedMessage } from '../../src/sites/site.ts';

const transport = (status: number, retryAfter?: number): Transport => ({
  url: 'https://mail.example/source',
  status,
  redirected: false,
  mediaType: 'message/rfc822',
  received: 0,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const bytes = new Uint8Array(new TextEncoder().encode('From: a@parcel.example\r\nSubject: x\r\n\r\nx'));
const mail: SourceAnswer = { got: true, bytes, transformation: 'exact', transport: transport(200) };
const limited = (retryAfter?: number): SourceAnswer => ({
  ...mail,
  bytes: new Uint8Array(),
  transport: transport(429, retryAfter),
});
const none = (reason: 'signed-out' | 'no-answer' | 'empty' | 'token-missing'): SourceAnswer => ({ got: false, reason });

const messages = (count: number): ListedMessage[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `INBOX/${index + 1}`,
    seen: { subject: `Parcel ${index + 1}` },
    source: { url: `https://mail.example/${index + 1}`, transformation: 'exact' },
  }));

/** A page whose site answers in this order; then with whole mails. */
function worldOf(answers: SourceAnswer[], more: Partial<BatchWorld> = {}) {
  const told: string[] = [];
  const stop = new AbortController();
  const world: BatchWorld = {
    signal: stop.signal,
    pace: 300,
    ask: () => Promise.resolve(answers.shift() ?? mail),
    keep: ({ key }, { got }) => {
      told.push(`keep ${key}`);
      return Promise.resolve({
        exhibit: 'EX-0001',
        completeness: got ? { state: 'complete' } : { state: 'on-screen', reason: 'empty' },
        already: false,
        firstAt: { utc: '2026-11-23T08:14:00.000Z', offset: 0 } as never,
      });
    },
    wait: (milliseconds) => {
      told.push(`wait ${milliseconds}`);
      return Promise.resolve();
    },
    onReading: () => {},
    onPause: (milliseconds) => told.push(`pause ${milliseconds}`),
    onOutcome: ({ key }, outcome) => told.push(`${'why' in outcome ? 'failed' : 'kept'} ${key}`),
    ...more,
  };
  return { world, told, stop };
}

describe('a batch', () => {
  it('saves one after the other, at the pace of the site', async () => {
    const { world, told } = worldOf([]);
    expect(await runBatch(messages(3), world)).toEqual({ at: 'end' });
    expect(told.filter((line) => !line.startsWith('keep'))).toEqual([
      'kept INBOX/1',
      'wait 300',
      'kept INBOX/2',
      'wait 300',
      'kept INBOX/3',
    ]);
  });

  it('waits as long as the site asks, says so, and goes on with the same message', async () => {
    const { world, told } = worldOf([limited(7)]);
    expect(await runBatch(messages(1), world)).toEqual({ at: 'end' });
    expect(told).toEqual(['pause 7000', 'wait 7000', 'keep INBOX/1', 'kept INBOX/1']);
  });

  it('leaves a site alone that goes on refusing, and keeps nothing without its original', async () => {
    const { world, told } = worldOf([limited(), limited(), limited(), limited()]);
    expect(await runBatch(messages(3), world)).toMatchObject({ at: 'stop', why: { reason: 'rate-limited' } });
    expect(told.filter((line) => line.startsWith('pause'))).toEqual(['pause 30000', 'pause 60000', 'pause 120000']);
    expect(told.some((line) => line.startsWith('keep'))).toBe(false);
  });

  it.each(['signed-out', 'token-missing'] as const)(
    'ends where every other message would fail the same way: %s',
    async (reason) => {
      const { world, told } = worldOf([mail, none(reason)]);
      expect(await runBatch(messages(4), world)).toMatchObject({ at: 'stop', why: { reason } });
      expect(told).toEqual(['keep INBOX/1', 'kept INBOX/1', 'wait 300']);
    },
  );

  it('keeps the row of a message whose original is gone, and goes on', async () => {
    const { world, told } = worldOf([none('empty')]);
    expect(await runBatch(messages(2), world)).toEqual({ at: 'end' });
    expect(told).toEqual(['keep INBOX/1', 'kept INBOX/1', 'wait 300', 'keep INBOX/2', 'kept INBOX/2']);
  });

  it('passes over one message that does not come, and ends when the next does not either', async () => {
    const one = worldOf([none('no-answer')]);
    expect(await runBatch(messages(2), one.world)).toEqual({ at: 'end' });
    expect(one.told).toEqual(['failed INBOX/1', 'wait 300', 'keep INBOX/2', 'kept INBOX/2']);
    const two = worldOf([none('no-answer'), none('no-answer')]);
    expect(await runBatch(messages(4), two.world)).toMatchObject({ at: 'stop', why: { reason: 'no-answer' } });
  });

  it('keeps nothing of a message that was stopped in the middle', async () => {
    const { world, told, stop } = worldOf([]);
    world.ask = () => {
      if (told.includes('kept INBOX/2')) stop.abort();
      return Promise.resolve(mail);
    };
    expect(await runBatch(messages(5), world)).toEqual({ at: 'cancel' });
    expect(told.filter((line) => line.startsWith('keep'))).toEqual(['keep INBOX/1', 'keep INBOX/2']);
  });

  it.each([
    ['storage-full', 'stop'],
    ['request-refused', 'end'],
  ] as const)('after %s of the store comes: %s', async (code, at) => {
    const { world } = worldOf([], { keep: () => Promise.reject(new Failure(code)) });
    expect((await runBatch(messages(2), world)).at).toBe(at);
  });
});

describe('a pause', () => {
  it.each([
    ['a whole mail', mail, 0, null],
    ['a limit without a time', limited(), 0, 30_000],
    ['a limit without a time, again', limited(), 2, 120_000],
    ['a limit that is over', limited(0), 0, 1_000],
    ['a limit of an hour', limited(3_600), 0, null],
    ['too many limits', limited(1), 3, null],
    ['a service that says when it is back', { ...limited(5), transport: transport(503, 5) }, 0, 5_000],
    ['a service that does not', { ...limited(), transport: transport(503) }, 0, null],
  ])('%s', (_what, source, tries, expected) => {
    expect(pauseFor(source, tries)).toBe(expected);
  });
});
