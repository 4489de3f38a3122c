import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../../src/core/clues/email-address.ts';
import { ipAddress } from '../../../src/core/clues/ip-address.ts';
import { link } from '../../../src/core/clues/link.ts';
import { isMissing, sharedFolder } from '../../shared-folder.ts';
import { indicatorsByForm } from '../../eval/indicators.ts';
import { join } from 'node:path';

const length = 500_000;
const units = [
  'a.',
  'a-',
  '@',
  'a@',
  'a@b.c.',
  'x@y.com,',
  'http://',
  'http://a@',
  'https://a.com/(',
  '//a.com',
  '[.]',
  'a[.]',
  '((((',
  'a at b dot com ',
  'a_at_b.com ',
  ' at ',
  'a=\n',
  '<http://a\nb',
  '\\/',
  '&#64;',
  '１',
  '\u200Ba',
  'ー',
  '点击',
  '1.1.1.1 ',
  'a:b:',
  'a艾特b点c',
  'a艾特b.c',
  'www点b点c',
  '邮箱a#b点c ',
  'a小老鼠',
];

describe('time for addresses, links and IP addresses in a text that is made to be slow', () => {
  it.each(units)('%j over and over', (unit) => {
    const text = unit.repeat(length / unit.length);
    const before = process.cpuUsage();
    for (const extractor of [emailAddress, link, ipAddress]) extractor.find(text, { countries: [] });
    const { user } = process.cpuUsage(before);
    // Quadratic time would take minutes; other processes do not count.
    expect(user / 1e6).toBeLessThan(5);
  });
});

describe.skipIf(isMissing('corpus/labels/iocs.jsonl'))('labelled lines (skipped without the shared folder)', () => {
  it('are read as labelled, but for less than 3 in 100', () => {
    const forms = indicatorsByForm(join(sharedFolder, 'corpus'));
    const right = forms.reduce((sum, form) => sum + form.right, 0);
    const wrong = forms.flatMap(({ tooMany, missed }) => [...tooMany, ...missed]);
    expect(right).toBeGreaterThan(600);
    expect(wrong.length / right, wrong.join('\n')).toBeLessThan(0.03);
  });
});
