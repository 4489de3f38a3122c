import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTimeline } from '../../../src/core/timeline/search-timeline.ts';
import { clue, indexOf, made } from './made-rows.ts';
import type { MadeRow } from './made-rows.ts';

const rows = [
  made(1, { senderAddress: 'ＡＢＣ@full.example', subject: 'Your parcel' }),
  made(2, { senderName: '快递理赔', senderAddress: 'lp@kd.example', subject: '您的快件。' }),
  made(3, { senderName: 'Zoë Müller', senderAddress: 'zoe@parcel.example', subject: 'Ihre Sendung' }),
  made(4, { subject: 'Invoice 2026 1234' }, [
    clue('phone', '+442079460142'),
    clue('link', 'https://pay.parcel.example/r/8841'),
    clue('domain', 'xn--bcher-kva.example', { unicodeHost: 'bücher.example' }),
    clue('link', 'https://tracker.example/pixel', { role: 'loaded' }),
  ]),
  made(5, { kind: 'call', senderAddress: '07700 900309' }),
  made(6, { subject: 'two\nlines\tand tabs' }, [
    clue('phone', 'CN:95588'),
    clue('payment', 'iban:GB33BUKB20201555555555'),
  ]),
  made(1200, { subject: 'twelve hundred' }),
];
const find = (all: readonly MadeRow[], query: string) => {
  const { columns } = indexOf(all);
  const found = searchTimeline(columns, query);
  if (found) expect(found.marks.reduce((sum, mark) => sum + mark, 0)).toBe(found.count);
  return [...columns.numbers].filter((_, place) => !found || found.marks[place] === 1);
};

describe('searching the timeline as somebody types', () => {
  it.each([
    ['', [1, 2, 3, 4, 5, 6, 1200]],
    ['  ', [1, 2, 3, 4, 5, 6, 1200]],
    ['muller', [3]],
    ['ZOË', [3]],
    ['快件', [2]],
    ['您的快件。', [2]],
    ['parcel', [1, 3, 4]],
    ['parcel your', [1]],
    ['abc@', [1]],
    ['nobody', []],
    ['.*', []],
    // Across the end of one exhibit's line, and across words.
    ['parcel 快递', []],
    ['lines and', [6]],
    // Values of clues: a link with, without its scheme and defanged; a domain in its own letters; not what a mail loads by itself.
    ['https://pay.parcel.example/r', [4]],
    ['hxxps://pay.parcel[.]example', [4]],
    ['pay.parcel.example/r/8841', [4]],
    ['bücher.example', [4]],
    ['xn--bcher', [4]],
    ['tracker', []],
    ['GB33BUKB', [6]],
    // Numbers of exhibits.
    ['ex-0002', [2]],
    ['EX-0002', [2]],
    ['ex-12', [1200]],
    ['0003', [3]],
    ['ex-0004 invoice', [4]],
    ['ex-0004 parcel desk', []],
    // Telephone numbers: however they are written.
    ['+442079460142', [4]],
    ['+44 20 7946 0142', [4]],
    ['+44 (0)20 7946-0142', [4]],
    ['0044 20 7946 0142', [4]],
    ['011 44 20 7946 0142', [4]],
    ['020 7946 0142', [4]],
    ['(020) 7946.0142', [4]],
    ['７９４６ ０１４２', [4]],
    ['7946 0142 invoice', [4]],
    ['7946 0142 muller', []],
    ['07700900309', [5]],
    ['07700 900309', [5]],
    ['95588', [6]],
    // Digits that are no telephone number are words all the same.
    ['2026 1234', [4]],
  ])('“%s” finds %j', (query, numbers) => {
    expect(find(rows, query)).toEqual(numbers);
  });

  it('finds what a plain look through every line finds, for any rows and any words', () => {
    const word = fc.stringMatching(/^[ab快é ]{0,6}$/);
    const any = fc.array(fc.record({ senderName: word, subject: word }), { maxLength: 20 });
    fc.assert(
      fc.property(any, word, (all, query) => {
        const some = all.map((change, at) => made(at + 1, change));
        const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '');
        const words = plain(query).split(' ').filter(Boolean);
        const expected = some.filter(({ row }) => {
          const line = plain(`${row.senderName}  ${row.subject}`).replaceAll(/ +/g, ' ');
          return words.every((one) => line.includes(one));
        });
        expect(find(some, query)).toEqual(expected.map(({ row }) => row.number));
      }),
    );
  });

  it('finds a number by any grouping of its digits', () => {
    const number = fc.stringMatching(/^[1-9]\d{8,13}$/);
    const signs = fc.array(fc.constantFrom('', ' ', '-', '.', ' (', ') ', '/'), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(number, signs, fc.constantFrom('+', '00', ''), (digits, between, begin) => {
        const written =
          begin + Array.from(digits, (digit, at) => digit + (at === digits.length - 1 ? '' : between[at])).join('');
        fc.pre(!written.includes('(0)'));
        expect(find([made(1), made(2, {}, [clue('phone', `+${digits}`)])], written)).toEqual([2]);
      }),
    );
  });
});
