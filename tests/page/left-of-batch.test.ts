import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeftMessage } from '../../src/core/batch-left.ts';
import { runtime } from '../../src/messages/runtime.ts';
import { LeftOfBatch } from '../../src/page/left-of-batch.ts';
import type { ListedMessage } from '../../src/sites/site.ts';

const row = (key: string, more: Partial<ListedMessage> = {}): ListedMessage => ({
  key,
  seen: { subject: `Parcel ${key}` },
  source: { reason: 'site-gives-none' },
  ...more,
});

describe('what is left of a batch', () => {
  afterEach(() => vi.restoreAllMocks());
  /** The background keeps what is added; as after a reload, the page knows it from there alone. */
  async function leftOf(...messages: ListedMessage[]) {
    let kept: LeftMessage[] = [];
    vi.spyOn(runtime ?? { sendMessage: () => Promise.resolve() }, 'sendMessage').mockImplementation((sent: unknown) => {
      kept = [...kept, ...(sent as { input: { add: LeftMessage[] } }).input.add];
      return Promise.resolve({ ok: true, value: kept });
    });
    await new LeftOfBatch('sogo').add(messages);
    const later = new LeftOfBatch('sogo');
    await new Promise((done) => setTimeout(done));
    return { later, kept: JSON.stringify(kept) };
  }
  const keysAmong = (left: LeftOfBatch, ...messages: ListedMessage[]) =>
    left.among(() => messages).map(({ key }) => key);

  it('is found again by its key and what its row shows', async () => {
    const { later } = await leftOf(row('1'), row('2'));
    expect(later.isSome()).toBe(true);
    expect(keysAmong(later, row('2'), row('3'), row('1', { seen: { subject: 'of another mailbox' } }))).toEqual(['2']);
  });

  it('is found again by its key and its mailbox, where the row was not loaded then or is not now', async () => {
    const of = (mailbox: string, seen: ListedMessage['seen'] = {}) => ({ mailbox, seen });
    const { later, kept } = await leftOf(row('1', of('lin')), row('2', of('lin', { subject: 'Parcel' })));
    expect(keysAmong(later, row('1', of('lin', { subject: 'Loaded' })), row('2', of('lin')))).toEqual(['1', '2']);
    expect(keysAmong(later, row('1', of('max')), row('2', of('max', { subject: 'Parcel' })), row('2'))).toEqual([]);
    expect(kept).not.toMatch(/lin|Parcel/);
  });
});
