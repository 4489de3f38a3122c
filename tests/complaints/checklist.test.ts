import { describe, expect, it } from 'vitest';
import { attachmentSet, type CaseFile } from '../../src/complaints/attachment-set.ts';
import { whatIsHeld } from '../../src/complaints/complaint-exhibit.ts';
import { channels } from '../../src/complaints/channels.ts';
import { checklist } from '../../src/complaints/checklist.ts';
import { fillChannel } from '../../src/complaints/fill-channel.ts';
import { Case } from '../../src/core/case.ts';
import { channelNamed, exampleCase, filling } from './example-case.ts';

const original: CaseFile = { what: 'original', name: 'EX-0001.eml', mediaType: 'message/rfc822', bytes: 4_000 };
function itemsOf(id: string, changes: Partial<Case> = {}, files: CaseFile[] = [original]) {
  const channel = channelNamed(id);
  const told = exampleCase(changes);
  const given = filling({ case: told });
  const attachments = attachmentSet(channel, files, whatIsHeld(given.exhibits));
  return checklist(channel, { case: told, filled: fillChannel(channel, given), attachments, today: '2026-11-25' });
}
const stateOf = (items: ReturnType<typeof itemsOf>, code: string) => items.find((item) => item.code === code)?.state;

describe('before it is sent', () => {
  it('names what it would be refused without, first', () => {
    const items = itemsOf('cn-12315');
    expect(items[0]).toMatchObject({ code: 'required-empty', state: 'refused-without', field: 'complainant-address' });
    expect(items[0]?.say.en).toBe('“投诉人通讯地址” is demanded and still empty.');
    expect(items.filter(({ state }) => state === 'refused-without')).toHaveLength(1);
    expect(items.filter(({ code }) => code === 'required-filled')).toHaveLength(6);
  });

  it('wants the original where it is demanded', () => {
    expect(stateOf(itemsOf('cn-12321', {}, []), 'original-missing')).toBe('refused-without');
    const items = itemsOf('cn-12321');
    expect(stateOf(items, 'original-missing')).toBeUndefined();
    expect(stateOf(items, 'original-there')).toBe('done');
    expect(stateOf(items, 'original-tells-of-you')).toBe('know');
  });

  it('waits for the answer to the letter', () => {
    const step = { what: 'letter-to-organisation' as const, to: 'Example Clinic', on: '2026-11-12' };
    expect(stateOf(itemsOf('au-oaic'), 'letter-to-organisation')).toBe('refused-without');
    expect(itemsOf('au-oaic', { earlierSteps: [step] })[0]).toMatchObject({ state: 'wait', until: '2026-12-12' });
    const done = itemsOf('au-oaic', { earlierSteps: [{ ...step, on: '2026-10-01' }] });
    expect(stateOf(done, 'letter-to-organisation')).toBe('done');
  });

  it('says whether the other side will see it, or that this is not known', () => {
    const told = itemsOf('at-dsb').find(({ code }) => code === 'other-side');
    expect(told?.say.en).toContain('the other side gets your complaint');
    expect(stateOf(itemsOf('cn-12321'), 'other-side-unknown')).toBe('know');
    expect(stateOf(itemsOf('jp-ppc'), 'other-side')).toBeUndefined();
  });

  it('says in which language, when there is only one', () => {
    expect(stateOf(itemsOf('fr-cnil'), 'only-language')).toBe('to-do');
    expect(stateOf(itemsOf('cn-110'), 'languages')).toBe('know');
    const { say } = itemsOf('fr-cnil').find(({ code }) => code === 'only-language') ?? {};
    expect(say?.en).toContain('French');
    expect(say?.['zh-CN']).toContain('法语');
  });

  it('says the bank first when money is gone, until it was told', () => {
    expect(stateOf(itemsOf('cn-110', { events: ['money-lost'] }), 'bank-first')).toBe('to-do');
    expect(stateOf(itemsOf('cn-110'), 'bank-first')).toBeUndefined();
    const earlierSteps = [{ what: 'bank-told' as const, to: 'bank', on: '2026-11-20' }];
    expect(stateOf(itemsOf('cn-110', { events: ['money-lost'], earlierSteps }), 'bank-first')).toBeUndefined();
  });

  it('says when a complaint was noted here before', () => {
    const earlierSteps = [{ what: 'complaint' as const, to: '12321', on: '2026-11-20', channel: 'cn-12321' }];
    expect(itemsOf('cn-12321', { earlierSteps }).find(({ code }) => code === 'sent-before')?.say.en).toContain(
      '2026-11-20',
    );
  });

  it.each(channels.map(({ id }) => id))(
    '%s: reminds of false reports, that nothing is sent by us, and of what is not certain',
    (id) => {
      const items = itemsOf(id);
      for (const code of ['false-reports', 'we-send-nothing', 'true-as-far-as-known'])
        expect(stateOf(items, code)).toBeDefined();
      for (const { say } of items) {
        expect(say.en).not.toMatch(/\{\}|court-admissible/);
        expect(say['zh-CN']).not.toContain('{}');
      }
      const sure = ['official-text', 'official-copy', 'official-news'];
      const certainties = [...JSON.stringify(channelNamed(id)).matchAll(/"certainty":"([^"]+)"/g)].map(
        ([, one]) => one ?? '',
      );
      expect(stateOf(items, 'not-certain') === 'know').toBe(certainties.some((one) => !sure.includes(one)));
    },
  );

  it('says which text was cut', () => {
    const statement = [{ at: exampleCase().openedAt, text: 'x'.repeat(3_000) }];
    expect(itemsOf('gb-ico', { statement }).find(({ code }) => code === 'text-cut')).toMatchObject({
      field: 'what-happened',
      state: 'to-do',
    });
  });
});

describe('a case', () => {
  it.each([
    ['as made up', {}, true],
    ['an amount with a sign', { losses: [{ amount: '-5', currency: 'USD', receipts: [] }] }, false],
    ['a day that is none', { earlierSteps: [{ what: 'complaint', to: 'x', on: '2026-02-30' }] }, false],
    ['a country that is none', { livesIn: 'China' }, false],
    ['no country', { livesIn: null }, true],
  ])('%s', (_name, changes, right) => {
    expect(Case.safeParse({ ...exampleCase(), ...changes }).success).toBe(right);
  });
});
