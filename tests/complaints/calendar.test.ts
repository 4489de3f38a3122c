import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, deadlineIds } from '../../src/complaints/calendar.ts';

const stamp = '2026-11-28T17:40:12.345Z';
const deadline = { id: 'a@cluebook.invalid', on: '2026-12-12', title: 'Next date: 12321', note: 'answer' };
/** Section 3.1: unfolding takes the line end and one space away. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
/** Section 3.3.11, the other way round. */
const meant = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('deadlines for a calendar (RFC 5545)', () => {
  it('are each another event, two of one day too, and the same one in the next file', () => {
    const on = (...days: string[]) => days.map((day) => ({ on: day }));
    const ids = deadlineIds('case-channel', on('2026-12-12', '2026-12-13', '2026-12-12'));
    expect(ids).toEqual([
      'case-channel-2026-12-12@cluebook.invalid',
      'case-channel-2026-12-13@cluebook.invalid',
      'case-channel-2026-12-12-2@cluebook.invalid',
    ]);
    expect(deadlineIds('case-channel', on('2026-12-12', '2026-12-13', '2026-12-12', '2026-12-12')).slice(0, 3)).toEqual(
      ids,
    );
  });

  it('are whole-day events with an id, a stamp and the words', () => {
    expect(calendarOf([deadline], stamp)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Cluebook//Deadlines//EN',
        'BEGIN:VEVENT',
        'UID:a@cluebook.invalid',
        'DTSTAMP:20261128T174012Z',
        'DTSTART;VALUE=DATE:20261212',
        'SUMMARY:Next date: 12321',
        'DESCRIPTION:answer',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('give back every text that a person can type, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }), (note) => {
        const file = calendarOf([{ ...deadline, note: `x${note}` }], stamp);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const line = unfolded(file).find((one) => one.startsWith('DESCRIPTION:')) ?? '';
        const kept = `x${note}`.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        expect(meant(line.slice('DESCRIPTION:'.length))).toBe(kept);
      }),
    );
  });

  it('let no text begin a line of its own', () => {
    const file = calendarOf([{ ...deadline, title: 'a\r\nEND:VCALENDAR', note: '王;,\\n' }], stamp);
    expect(unfolded(file).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    expect(file).toContain('DESCRIPTION:王\\;\\,\\\\n');
  });
});
