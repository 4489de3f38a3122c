import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { LeakSource } from '../../src/core/insight/leak-source.ts';
import type { Package } from '../../src/core/package.ts';
import { fillLetter } from '../../src/documents/fill-letter.ts';
import { dueOn, lawsFor, LetterLaw, letterLaws } from '../../src/documents/letter-law.ts';
import { letterTemplates } from '../../src/documents/letter-templates.ts';
import { letterGaps } from '../../src/documents/letter-values.ts';
import type { LetterGap, LetterValues } from '../../src/documents/letter-values.ts';
import { linesOf } from '../../src/documents/paper.ts';
import type { Block } from '../../src/documents/paper.ts';
import { choices, examplePackage, given, languages, paper, textOfPaper } from './example-papers.ts';

let contents: Package;
beforeAll(async () => {
  contents = await examplePackage();
});

const end = {
  enclosures: { is: 'paragraph', line: 'ENCLOSED' },
  signatures: { is: 'paragraph', line: 'SIGNED' },
} as const satisfies Record<string, Block>;
const filled = (template: string, values: LetterValues, language: 'en' | 'zh-CN' = 'en') =>
  linesOf({ title: '', blocks: fillLetter(template, values, language, end) }).join('\n');
const names = Object.keys(letterGaps) as LetterGap[];

const leak: LeakSource = {
  address: 'lin+clinic@mailbox.example',
  form: 'plus',
  tag: 'clinic',
  sure: 'certain',
  note: 'given to the clinic at the first visit',
  givenOn: '2026-03-14',
  first: '2026-11-01T08:00:00.000Z',
  last: '2026-11-24T08:00:00.000Z',
  senders: 2,
  exhibits: ['EX-0001', 'EX-0099'],
  evidence: [
    { exhibit: 'EX-0099', header: 'Delivered-To', field: 0, at: '2026-11-01T08:00:00.000Z', time: 'arrival' },
    { exhibit: 'EX-0001', header: 'Delivered-To', field: 0, at: '2026-11-23T08:14:05.000Z', time: 'arrival' },
  ],
};

describe('the templates of letters', () => {
  it('stand in both languages', () => {
    const [en, zh] = ['en', 'zh-CN'].map((folder) => readdirSync(`assets/letters/${folder}`).sort());
    expect(en?.length).toBe(3);
    expect(zh).toEqual(en);
    expect(letterTemplates.size).toBe(6);
  });

  it('have no gap that is not known, and ask for the same things in both languages', () => {
    for (const name of ['complaint-letter', 'data-request', 'platform-notice']) {
      const [en, zh] = languages.map((language) => {
        const text = letterTemplates.get(`${language}/${name}`) ?? '';
        const all = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
        for (const gap of all) expect([...names, '@enclosures', '@signatures'], name).toContain(gap.replace('?', ''));
        return all;
      });
      expect(zh, name).toEqual(en);
    }
  });

  it('are refused with a gap or a place that there is none of', () => {
    expect(() => filled('Dear {nobody}', {})).toThrow('nobody');
    expect(() => filled('Dear {?nobody} x', {})).toThrow('nobody');
    expect(() => filled('{@nothing}', {})).toThrow('nothing');
    expect(() => filled('{constructor}', {})).toThrow('constructor');
  });

  it('come out with every gap filled or shown as one to fill in, whatever is known', () => {
    const anything = fc.record(Object.fromEntries(names.map((name) => [name, fc.string({ unit: 'grapheme' })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.constantFrom(...letterTemplates), anything, ([path, template], values) => {
        const language = path.startsWith('en') ? 'en' : 'zh-CN';
        const blocks = fillLetter(template, values, language, end);
        const gaps = JSON.stringify(blocks).match(/"as":"fill"/g)?.length ?? 0;
        const asked = [...template.matchAll(/\{([^}?@]+)\}/g)].map((match) => match[1] as LetterGap);
        const known = asked.filter((name) => (values[name] ?? '').trim() !== '');
        const conditional = template.split(/\n+/).filter((line) => {
          const name = /^\{\?([^}]+)\}/.exec(line)?.[1] as LetterGap | undefined;
          return name !== undefined && (values[name] ?? '').trim() === '';
        });
        const gone = conditional
          .flatMap((line) => [...line.matchAll(/\{([^}?@]+)\}/g)])
          .filter((match) => (values[match[1] as LetterGap] ?? '').trim() === '');
        expect(gaps).toBe(asked.length - known.length - gone.length);
      }),
    );
  });

  it('do not read what is filled in as a template', () => {
    expect(filled('To {recipient}', { recipient: '{sender} {?x} {@signatures} # y', sender: 'Lin' })).toContain(
      'To {sender} {?x} {@signatures} # y',
    );
    expect(filled('{statement}', { statement: '{@signatures}\n- one\n# two' })).toBe('\n{@signatures}\n- one\n# two');
  });

  it('leave out a paragraph that stands on something unknown', () => {
    expect(filled('{?leak-address} Since {leak-address}.\n\nEnd.', {})).toBe('\nEnd.');
    expect(filled('{?leak-address} Since {leak-address}.', { 'leak-address': 'a@b.example' })).toBe(
      '\nSince a@b.example.',
    );
    expect(filled('- {?sender} one {sender}\n- two', {})).toBe('\ntwo');
  });
});

describe('the letters to a company', () => {
  it.each(letterLaws.map(({ id, letters }) => [id, letters] as const))(
    'under %s name law and deadline',
    (id, which) => {
      const law = letterLaws.find((one) => one.id === id);
      if (!law) throw new Error(`no law ${id}`);
      for (const language of languages) {
        for (const kind of which) {
          const text = textOfPaper(paper(kind, given(contents, { language }), { law, leak }));
          expect(text).toContain(law.asks[language]);
          expect(text).toContain(law.follows[language]);
          const basis = kind === 'platform-notice' ? law.platformBasis : law.basis;
          expect(text).toContain(basis?.[language] ?? 'a basis');
        }
      }
    },
  );

  it.each(letterLaws.filter(({ letters }) => !letters.includes('platform-notice')))(
    'are never a notice to a platform under $id, which has nothing for it: what it says is left to be filled in',
    (law) => {
      expect(lawsFor(['evidence-list', 'data-request'])).toContain(law);
      expect(lawsFor(['data-request', 'platform-notice'])).not.toContain(law);
      for (const language of languages) {
        const about = given(contents, { language });
        const text = textOfPaper(paper('platform-notice', about, { law }));
        expect(text).toBe(textOfPaper(paper('platform-notice', about, {})));
        expect(text).not.toContain(law.asks[language]);
        expect(text).not.toContain(law.follows[language]);
      }
    },
  );

  it('ask everything, accuse nobody, and name the exhibits that they enclose alone', () => {
    const text = textOfPaper(paper('data-request', given(contents), choices({ leak })));
    const asked = [
      'with a copy',
      'Where you have each of them from',
      'Everybody who was given them',
      'the log of reading and exporting',
      'Whether there was an incident',
      'Keep the logs',
      'I do not say that you passed it on',
    ];
    for (const words of asked) expect(text).toContain(words);
    expect(text).toContain(
      'lin+clinic@mailbox.example has received unwanted messages since 2026-11-23: 1 so far, exhibits EX-0001',
    );
    expect(text).toContain('given to the clinic at the first visit, 2026-03-14');
    expect(text).not.toContain('EX-0099');
    expect(text).toContain('Example Clinic');
    expect(text).toContain('lin@mail.example');
  });

  it('show what the person has to fill in, and take what was typed before what the case tells', () => {
    const bare = textOfPaper(paper('data-request', given(contents, { case: null, language: 'zh-CN' }), {}));
    expect(bare).toContain('致：【待填：公司全称】');
    expect(bare).not.toContain('自 【待填');
    const typed = choices({ values: { recipient: 'Typed Ltd', sender: '  ' } });
    const text = textOfPaper(paper('data-request', given(contents), typed));
    expect(text).toContain('To: Typed Ltd');
    expect(text).toContain('Lin Example');
  });

  it('to a platform are about the seller, and say so to the platform', () => {
    const text = textOfPaper(paper('platform-notice', given(contents), choices()));
    expect(text).toContain('seller or app on your platform: Example Clinic');
    expect(text).toContain('To: [to fill in: legal name of the company]');
    expect(text).toContain('Article 58');
  });
});

describe('the deadlines of the laws', () => {
  it('are data with sources', () => {
    expect(z.array(LetterLaw).parse(letterLaws)).toEqual(letterLaws);
    for (const { basis, platformBasis, letters } of letterLaws) {
      expect(letters.includes('platform-notice')).toBe(platformBasis !== undefined);
      expect(basis.en).not.toBe('');
    }
  });

  it.each([
    ['2026-01-31', { count: 1, unit: 'months' }, '2026-02-28'],
    ['2026-11-28', { count: 1, unit: 'months' }, '2026-12-28'],
    ['2027-12-31', { count: 3, unit: 'months' }, '2028-03-31'],
    ['2027-11-30', { count: 3, unit: 'months' }, '2028-02-29'],
    ['2026-11-28', { count: 45, unit: 'days' }, '2027-01-12'],
    ['2026-11-27', { count: 1, unit: 'working-days' }, '2026-11-30'],
    ['2026-11-28', { count: 15, unit: 'working-days' }, '2026-12-18'],
  ] as const)('a letter of %s with %j is due on %s', (received, span, due) => {
    expect(dueOn(received, span)).toBe(due);
  });

  it('never come before the letter, and a longer time never ends sooner', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const unit = fc.constantFrom('days' as const, 'working-days' as const, 'months' as const);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), unit, (date, count, kind) => {
        const received = date.toISOString().slice(0, 10);
        const due = dueOn(received, { count, unit: kind });
        expect(due > received).toBe(true);
        expect(dueOn(received, { count: count + 1, unit: kind }) > due).toBe(true);
      }),
    );
  });
});
