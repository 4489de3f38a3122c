import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/complaints/channels.ts';
import { whatIsHeld } from '../../src/complaints/complaint-exhibit.ts';
import { type Answers, whichChannels } from '../../src/complaints/which-channels.ts';
import { CaseEvent } from '../../src/core/case-event.ts';
import { mailExhibit, textExhibit } from './example-case.ts';

const mail = whatIsHeld([mailExhibit()]);
const text = whatIsHeld([textExhibit()]);
const nothing = whatIsHeld([]);
const answers = (changes: Partial<Answers>): Answers => ({
  events: [],
  livesIn: 'CN',
  held: nothing,
  earlierSteps: [],
  today: '2026-11-25',
  ...changes,
});
const chosen = (changes: Partial<Answers>) => whichChannels(channels, answers(changes));
const ids = (changes: Partial<Answers>) => chosen(changes).fitting.map(({ channel }) => channel.id);

/** What stands first, in this order; what has to be in the list; what must not. */
const table: [string, Partial<Answers>, { first: string[]; has?: string[]; not?: string[] }][] = [
  [
    'China: a text that names a bank, with a number to call',
    { events: ['phishing'], held: text },
    {
      first: ['cn-cyberpolice', 'cn-110', 'cn-12377'],
      has: ['cn-12321', 'cn-96110', 'int-phone-carrier'],
      not: ['int-apwg', 'int-police', 'us-ftc', 'cn-12315', 'int-abuse-desk', 'cn-pipl-65'],
    },
  ],
  [
    'China: a text, and unwanted ones of the kind',
    { events: ['phishing', 'spam-text'], held: text },
    { first: ['cn-cyberpolice'], has: ['cn-12321', 'cn-12381', 'cn-12315'] },
  ],
  [
    'China: a phishing mail',
    { events: ['phishing'], held: mail },
    {
      first: ['cn-cyberpolice'],
      has: ['cn-12321', 'int-abuse-desk', 'int-apwg', 'int-site-host', 'int-mail-provider'],
    },
  ],
  [
    'China: money lost',
    { events: ['phishing', 'money-lost'], held: text },
    { first: ['int-bank', 'cn-110'], has: ['cn-cyberpolice'], not: ['int-police'] },
  ],
  [
    'China: personal data leaked (PIPL)',
    { events: ['data-leaked'] },
    {
      first: ['cn-pipl-65', 'cn-110', 'cn-cyberpolice'],
      has: ['cn-12315', 'cn-cca', 'cn-12387', 'cn-12321'],
      not: ['eu-art77', 'cn-12300', 'int-apwg'],
    },
  ],
  ['China: a dispute with the operator', { events: ['telecom-dispute'] }, { first: ['cn-12300', 'cn-12381'] }],
  [
    'China: something bought',
    { events: ['consumer-dispute'] },
    { first: ['cn-12315'], has: ['cn-cca', 'cn-platform'], not: ['int-platform'] },
  ],
  [
    'US: money lost',
    { events: ['money-lost'], livesIn: 'US', held: mail },
    { first: ['int-bank', 'us-ic3'], has: ['us-ftc'], not: ['int-police'] },
  ],
  [
    'US: unwanted calls',
    { events: ['unwanted-calls'], livesIn: 'US' },
    { first: ['us-fcc'], has: ['us-ftc', 'int-phone-carrier'] },
  ],
  [
    'UK: a phishing mail',
    { events: ['phishing'], livesIn: 'GB', held: mail },
    { first: ['gb-sers'], has: ['gb-report-fraud', 'int-apwg'], not: ['gb-7726'] },
  ],
  [
    'UK: a phishing text',
    { events: ['phishing'], livesIn: 'GB', held: text },
    { first: ['gb-report-fraud'], has: ['gb-7726'], not: ['gb-sers'] },
  ],
  [
    'Scotland: money lost',
    { events: ['money-lost'], livesIn: 'GB', region: 'GB-SCT' },
    { first: ['int-bank', 'gb-police-scotland'], not: ['gb-report-fraud'] },
  ],
  ['UK: a leak', { events: ['data-leaked'], livesIn: 'GB' }, { first: ['gb-ico'], not: ['eu-art77'] }],
  [
    'Germany: a leak',
    { events: ['data-leaked'], livesIn: 'DE' },
    { first: ['eu-art77'], has: ['de-bfdi', 'de-by-lda'] },
  ],
  [
    'Bavaria: a leak',
    { events: ['data-leaked'], livesIn: 'DE', region: 'DE-BY' },
    { first: ['de-by-lda'], has: ['de-bfdi'], not: ['eu-art77'] },
  ],
  [
    'Berlin: a leak',
    { events: ['data-leaked'], livesIn: 'DE', region: 'DE-BE' },
    { first: ['eu-art77'], not: ['de-by-lda'] },
  ],
  [
    'Germany: a phishing mail',
    { events: ['phishing'], livesIn: 'DE', held: mail },
    { first: ['de-phishing-radar', 'de-police'] },
  ],
  ['France: a leak', { events: ['data-leaked'], livesIn: 'FR' }, { first: ['fr-cnil'], not: ['eu-art77', 'de-bfdi'] }],
  ['France: spam mail', { events: ['spam-mail'], livesIn: 'FR', held: mail }, { first: ['fr-signal-spam'] }],
  ['Poland, of which we know no office: a leak', { events: ['data-leaked'], livesIn: 'PL' }, { first: ['eu-art77'] }],
  ['Norway: a leak', { events: ['data-leaked'], livesIn: 'NO' }, { first: ['eu-art77'] }],
  ['Hong Kong: a leak', { events: ['data-leaked'], livesIn: 'HK' }, { first: ['hk-pcpd'], not: ['cn-pipl-65'] }],
  [
    'Hong Kong: a phishing text',
    { events: ['phishing'], livesIn: 'HK', held: text },
    { first: ['hk-police', 'hk-18222'], not: ['cn-12321'] },
  ],
  ['Taiwan: money lost', { events: ['money-lost'], livesIn: 'TW' }, { first: ['int-bank', 'tw-165'], not: ['cn-110'] }],
  ['Japan: unlawful advertising mail', { events: ['spam-mail'], livesIn: 'JP', held: mail }, { first: ['jp-dekyo'] }],
  ['Japan: a leak', { events: ['data-leaked'], livesIn: 'JP' }, { first: ['jp-ppc'] }],
  ['India: calls', { events: ['unwanted-calls'], livesIn: 'IN', held: text }, { first: ['in-chakshu'] }],
  [
    'Delhi: threatened by mail',
    { events: ['threatened'], livesIn: 'IN', region: 'IN-DL', held: mail },
    { first: ['in-ncrp', 'in-delhi-cyber'] },
  ],
  ['Australia: a leak', { events: ['data-leaked'], livesIn: 'AU' }, { first: ['au-oaic'] }],
  [
    'Australia: an account taken',
    { events: ['account-taken'], livesIn: 'AU' },
    { first: ['au-reportcyber', 'int-platform'] },
  ],
  ['Canada: spam mail', { events: ['spam-mail'], livesIn: 'CA', held: mail }, { first: ['ca-src'] }],
  ['Canada: a leak', { events: ['data-leaked'], livesIn: 'CA' }, { first: ['ca-opc'] }],
  [
    'a country of which we know nothing: spam and phishing mail',
    { events: ['spam-mail', 'phishing'], livesIn: 'BR', held: mail },
    { first: ['int-abuse-desk'], has: ['int-apwg', 'int-mail-provider', 'int-site-host', 'int-police'] },
  ],
  ['a country not told: money lost', { events: ['money-lost'], livesIn: null }, { first: ['int-bank', 'int-police'] }],
];

describe('which channels fit', () => {
  it.each(table)('%s', (_name, given, { first, has = [], not = [] }) => {
    const found = ids(given);
    expect(found.slice(0, first.length)).toEqual(first);
    expect(has.filter((id) => !found.includes(id))).toEqual([]);
    expect(not.filter((id) => found.includes(id))).toEqual([]);
  });

  it('gives every one its reasons in both languages, and says which are not certain', () => {
    const [first] = chosen({ events: ['phishing'], held: text }).fitting;
    expect(first?.reasons[0]).toMatchObject({ code: 'takes-this', event: 'phishing', rank: 'first', certain: false });
    expect(first?.reasons[0]?.say.en).toContain('claims to be from a bank');
    expect(first?.reasons[0]?.say['zh-CN']).toContain('自称银行');
    const spam = chosen({ events: ['phishing'], held: text }).fitting.find(({ channel }) => channel.id === 'cn-12321');
    expect(spam?.reasons.find(({ code }) => code === 'holds-exhibits')?.say).toEqual({
      en: 'Your exhibits hold a text message.',
      'zh-CN': '您的证据中有短信。',
    });
    const bavaria = chosen({ events: ['data-leaked'], livesIn: 'DE' }).fitting.find(
      ({ channel }) => channel.id === 'de-by-lda',
    );
    expect(bavaria?.reasons.at(-1)).toMatchObject({ code: 'only-in-region', region: 'DE-BY' });
  });

  it('says why others of the place do not fit', () => {
    const { others } = chosen({ events: ['money-lost', 'phishing'], held: text });
    const why = Object.fromEntries(others.map(({ channel, because }) => [channel.id, because]));
    expect(why).toMatchObject({
      'cn-12315': 'not-for-this',
      'int-apwg': 'nothing-of-the-kind',
      'int-police': 'nearer-one',
    });
    expect(why['us-ic3']).toBeUndefined();
    expect(others.every(({ say }) => say.en !== '' && say['zh-CN'] !== '')).toBe(true);
  });

  const letter = (on: string, answeredOn?: string) => ({
    what: 'letter-to-organisation' as const,
    to: 'Example Clinic',
    on,
    ...(answeredOn === undefined ? {} : { answeredOn }),
  });
  it.each([
    ['no letter yet', [], { state: 'first' }],
    ['the 30 days run', [letter('2026-11-12')], { state: 'wait', until: '2026-12-12', demanded: true }],
    ['the 30 days are over', [letter('2026-10-26')], { state: 'now' }],
    ['answered', [letter('2026-11-12', '2026-11-20')], { state: 'now' }],
    ['something else was done', [{ ...letter('2026-01-01'), what: 'bank-told' as const }], { state: 'first' }],
  ])('Australia wants a letter first: %s', (_name, earlierSteps, ready) => {
    expect(chosen({ events: ['data-leaked'], livesIn: 'AU', earlierSteps }).fitting[0]?.ready).toMatchObject(ready);
  });

  it('can be sent at once where a letter is only advised, and says so', () => {
    expect(chosen({ events: ['data-leaked'] }).fitting[0]?.ready).toMatchObject({ state: 'advised' });
  });

  it('gives something to everybody who was threatened, robbed or phished, wherever they live; never what is elsewhere', () => {
    const event = fc.constantFrom(...CaseEvent.options);
    const country = fc.oneof(fc.constant(null), fc.stringMatching(/^[A-Z]{2}$/));
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 1 }),
        country,
        fc.constantFrom(mail, text, nothing),
        (events, livesIn, held) => {
          const { fitting, others } = chosen({ events, livesIn, held });
          const everywhere: CaseEvent[] = ['money-lost', 'threatened', 'phishing', 'account-taken'];
          if (everywhere.some((one) => events.includes(one))) expect(fitting.length).toBeGreaterThan(0);
          for (const { channel, reasons } of fitting) {
            expect(reasons.length).toBeGreaterThan(0);
            expect(channel.places.some((place) => place === livesIn || place === 'anywhere' || place === 'EEA')).toBe(
              true,
            );
            expect(others.map((one) => one.channel.id)).not.toContain(channel.id);
          }
          const backwards = whichChannels([...channels].reverse(), answers({ events, livesIn, held }));
          expect(backwards.fitting.map(({ channel }) => channel.id)).toEqual(fitting.map(({ channel }) => channel.id));
        },
      ),
      { numRuns: 200 },
    );
  });
});
