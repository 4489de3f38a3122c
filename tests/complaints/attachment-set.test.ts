import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentSet as setFor, type CaseFile } from '../../src/complaints/attachment-set.ts';
import { channels } from '../../src/complaints/channels.ts';
import { fileType } from '../../src/complaints/file-type.ts';
import { whatIsHeld } from '../../src/complaints/complaint-exhibit.ts';
import type { Channel } from '../../src/core/channel.ts';
import { channelNamed, mailExhibit, textExhibit } from './example-case.ts';

const attachmentSet = (channel: Channel, files: readonly CaseFile[], exhibits = [mailExhibit()]) =>
  setFor(channel, files, whatIsHeld(exhibits));

const file = (what: CaseFile['what'], name: string, bytes: number, more: Partial<CaseFile> = {}): CaseFile => {
  const types: Record<string, string> = {
    eml: 'message/rfc822',
    png: 'image/png',
    pdf: 'application/pdf',
    zip: 'application/zip',
  };
  return { what, name, bytes, mediaType: types[name.split('.')[1] ?? ''] ?? 'application/octet-stream', ...more };
};
const original = file('original', 'EX-0001.eml', 40_000);
const list = file('evidence-list', 'list.pdf', 80_000);
const picture = (number: number, bytes: number, more: Partial<CaseFile> = {}) =>
  file('screenshot', `shot-${number}.png`, bytes, more);
const names = (set: ReturnType<typeof attachmentSet>) => set.taken.map(({ as }) => as.name);
const left = (set: ReturnType<typeof attachmentSet>) => set.left.map(({ file: { name }, because }) => [name, because]);

describe('the attachments that a channel takes', () => {
  it('keeps to number and size: ICO, 4 files of 3 MB', () => {
    const set = attachmentSet(channelNamed('gb-ico'), [
      picture(1, 100),
      original,
      picture(2, 3_000_001),
      picture(3, 3_000_000),
      picture(4, 1),
      list,
    ]);
    expect(names(set)).toEqual(['list.pdf', 'EX-0001.eml', 'shot-1.png', 'shot-3.png']);
    expect(left(set)).toEqual([
      ['shot-2.png', 'too-large'],
      ['shot-4.png', 'too-many'],
    ]);
  });

  it('gives a place of four to evidence, not to a statement that the form holds', () => {
    const statement = file('statement', 'statement.pdf', 100);
    const mails = [1, 2, 3].map((number) => file('original', `EX-000${number}.eml`, 1_000));
    const set = attachmentSet(channelNamed('gb-ico'), [statement, list, ...mails]);
    expect(names(set)).toEqual(['list.pdf', 'EX-0001.eml', 'EX-0002.eml', 'EX-0003.eml']);
    expect(left(set)).toEqual([['statement.pdf', 'too-many']]);
    expect(names(attachmentSet(channelNamed('gb-ico'), [statement, list]))).toEqual(['list.pdf', 'statement.pdf']);
  });

  it('takes a smaller form, says which, and leaves the file itself alone', () => {
    const small = { name: 'shot-1.jpg', mediaType: 'image/jpeg', bytes: 2_000_000, how: 'picture-scaled' as const };
    const big = picture(1, 9_000_000, { smaller: [small] });
    const set = attachmentSet(channelNamed('gb-ico'), [big]);
    expect(set.taken).toMatchObject([{ file: big, as: small, how: 'picture-scaled' }]);
    expect(set.taken[0]?.say?.en).toContain('made smaller');
    expect(big.bytes).toBe(9_000_000);
  });

  it('keeps to the size of all together: BayLDA, about 1.5 MB', () => {
    const set = attachmentSet(channelNamed('de-by-lda'), [
      picture(1, 900_000),
      picture(2, 700_000),
      picture(3, 600_000),
    ]);
    expect(names(set)).toEqual(['shot-1.png', 'shot-3.png']);
    expect(left(set)).toEqual([['shot-2.png', 'too-much-together']]);
  });

  it('takes files joined in one, when more gets in so', () => {
    const shots = [1, 2, 3, 4, 5, 6].map((number) => picture(number, 1_000));
    const joined = file('screenshot', 'shots.pdf', 9_000, { holds: shots.map(({ name }) => name) });
    expect(names(attachmentSet(channelNamed('gb-ico'), [...shots, joined, list]))).toEqual(['list.pdf', 'shots.pdf']);
    expect(names(attachmentSet(channelNamed('gb-ico'), [...shots.slice(0, 2), joined]))).toEqual([
      'shot-1.png',
      'shot-2.png',
    ]);
  });

  it('puts the original first where it is demanded, and says when it is missing', () => {
    const set = attachmentSet(channelNamed('cn-12321'), [list, original]);
    expect(names(set)[0]).toBe('EX-0001.eml');
    expect(set.originalMissing).toBe(false);
    expect(attachmentSet(channelNamed('cn-12321'), [list]).originalMissing).toBe(true);
    expect(attachmentSet(channelNamed('cn-12321'), [list], [textExhibit()]).originalMissing).toBe(false);
    const asPdf = { ...original, mediaType: 'application/pdf' };
    expect(attachmentSet(channelNamed('cn-12321'), [asPdf]).originalMissing).toBe(true);
  });

  it('keeps to the kinds of files: an abuse desk wants mail, 12300 pictures and PDF', () => {
    expect(left(attachmentSet(channelNamed('int-abuse-desk'), [list, original]))).toEqual([['list.pdf', 'type']]);
    expect(names(attachmentSet(channelNamed('cn-12300'), [list, original, file('other', 'a.zip', 1)]))).toEqual([
      'list.pdf',
    ]);
  });

  it('takes nothing where nothing can be attached', () => {
    const set = attachmentSet(channelNamed('us-ic3'), [original, list]);
    expect(set.taken).toEqual([]);
    expect(set.left.map(({ because }) => because)).toEqual(['takes-none', 'takes-none']);
  });

  it('says of which limits it knows nothing', () => {
    expect(attachmentSet(channelNamed('cn-12315'), [list]).known).toEqual({ files: false, size: false, types: false });
    expect(attachmentSet(channelNamed('gb-ico'), [list]).known).toEqual({ files: true, size: true, types: true });
  });

  it('never goes over a limit, and forgets no file', () => {
    const form = fc.record({
      name: fc.string(),
      mediaType: fc.constantFrom('image/png', 'application/pdf', 'message/rfc822', 'text/plain; charset=x', 'x/y'),
      bytes: fc.nat(5_000_000),
    });
    const how = fc.constantFrom('picture-scaled' as const, 'as-pdf' as const, 'text-alone' as const);
    const smaller = fc.array(
      fc.tuple(form, how).map(([one, way]) => ({ ...one, how: way })),
      { maxLength: 3 },
    );
    const what = fc.constantFrom<CaseFile['what']>(
      'original',
      'evidence-list',
      'statement',
      'letter',
      'receipt',
      'screenshot',
      'other',
    );
    const files = fc.array(
      fc.tuple(form, what, smaller).map(([one, kind, forms]): CaseFile => ({ ...one, what: kind, smaller: forms })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(files, fc.constantFrom(...channels), (given, channel) => {
        const { maxFiles, maxBytesEach, maxBytesTotal, types, none } = channel.attachments;
        const set = attachmentSet(channel, given);
        const bytes = set.taken.map(({ as }) => as.bytes);
        expect(set.taken.length).toBeLessThanOrEqual(none ? 0 : (maxFiles?.max ?? Infinity));
        expect(Math.max(0, ...bytes)).toBeLessThanOrEqual(maxBytesEach?.max ?? Infinity);
        expect(bytes.reduce((sum, one) => sum + one, 0)).toBe(set.bytes);
        expect(set.bytes).toBeLessThanOrEqual(maxBytesTotal?.max ?? Infinity);
        for (const { as } of set.taken) if (types) expect(types.list).toContain(fileType(as.mediaType));
        const seen = [...set.taken, ...set.left].map((one) => one.file);
        expect(new Set(seen)).toEqual(new Set(given));
        expect(seen).toHaveLength(given.length);
      }),
      { numRuns: 500 },
    );
  });
});
