import { describe, expect, it } from 'vitest';
import { mostClues } from '../../../src/core/clues/assemble/most-clues.ts';
import { readSource } from '../../../src/core/read-source.ts';
import { bytesOfText } from '../../small-book.ts';

const none = { countries: [] };
const head = 'From: a@b.example\r\nContent-Type: text/plain\r\n';
const addresses = Array.from({ length: 40_000 }, (_, at) => `box${at}@parcel.example\r\n`).join('');
const part = (type: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${addresses}\r\n`;

describe('a message with more clues than anybody wrote', () => {
  it.each([
    ['in one text', `${head}\r\n${addresses}`],
    [
      'in many',
      `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part('text/plain')}${part('text/html')}${part('text/calendar')}--x--\r\n`,
    ],
  ])('%s: the first ones are kept, and a note says so', async (_where, source) => {
    const { read } = await readSource(bytesOfText(source), none);
    expect(read.clues).toHaveLength(mostClues);
    expect(read.clues[0]).toMatchObject({ role: 'from', value: 'a@b.example' });
    expect(read.message?.notes).toContainEqual({ code: 'clues-cut', count: mostClues });
    const said = read.observations.filter(({ code }) => code === 'not-opened');
    expect(said.map(({ values }) => values['what'])).toEqual(['clues-cut']);
  });

  it('says nothing of a message that is read whole', async () => {
    const { read } = await readSource(bytesOfText(`${head}\r\nWrite to box@parcel.example\r\n`), none);
    expect(read.message?.notes).toEqual([]);
  });
});
