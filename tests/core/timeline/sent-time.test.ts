import { describe, expect, it } from 'vitest';
import { sentTime } from '../../../src/core/timeline/sent-time.ts';

const saved = '2026-11-24T08:00:00.000Z';
const first = { at: { utc: saved, offset: '+00:00' } };
const message = (date: string | null, arrival?: string) =>
  ({
    message: {
      date: { raw: '', utc: date, zone: null },
      hops: arrival === undefined ? [] : [{ word: 'own', at: arrival }],
    },
  }) as never;

describe('when an item was sent', () => {
  it.each([
    [
      'the own server comes before the sender',
      message('2020-01-01T00:00:00.000Z', '2026-11-23T10:00:00.000Z'),
      '2026-11-23T10:00:00.000Z',
      'arrival',
    ],
    [
      'what the sender claims, where nobody else says anything',
      message('2026-11-22T00:00:00.000Z'),
      '2026-11-22T00:00:00.000Z',
      'claimed',
    ],
    [
      'nothing is sent after it was saved: it would stand above all others for ever',
      message('2031-01-01T00:00:00.000Z'),
      saved,
      'capture',
    ],
    ['before there were computers', message('1932-01-01T00:00:00.000Z'), saved, 'capture'],
    ['a date that is none', message(null), saved, 'capture'],
    ['not read yet', null, saved, 'capture'],
  ])('%s', (_what, reading, at, by) => {
    expect(sentTime(first, reading)).toEqual({ at: Date.parse(at), by });
  });

  it('is what the person told of a call', () => {
    const told = { at: { utc: '2026-11-20T09:00:00.000Z', offset: '+00:00' } };
    const call = { ...first, statement: told as never };
    expect(sentTime(call, null)).toEqual({ at: Date.parse(told.at.utc), by: 'told' });
  });
});
