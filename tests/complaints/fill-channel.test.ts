import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/complaints/channels.ts';
import { fillChannel, recount } from '../../src/complaints/fill-channel.ts';
import type { Filling } from '../../src/complaints/filling.ts';
import { lengthIn } from '../../src/complaints/text-length.ts';
import type { Channel } from '../../src/core/channel.ts';
import { channelNamed, clue, exampleCase, filling, headerBlock, mailExhibit, textExhibit } from './example-case.ts';

const filledIn = (channel: Channel, given: Filling = filling()) =>
  Object.fromEntries(fillChannel(channel, given).map((one) => [one.field.id, one]));
const textsOf = (id: string, given?: Filling) =>
  Object.fromEntries(Object.entries(filledIn(channelNamed(id), given)).map(([field, { text }]) => [field, text]));

describe('the boxes of a form', () => {
  it('are filled from case and exhibits: IC3', () => {
    const losses = [
      {
        amount: '1250.5',
        currency: 'USD',
        on: '2026-11-21',
        howPaid: 'bank transfer',
        paidTo: 'A. Example',
        receipts: [2],
      },
      { amount: '10', currency: 'USD', receipts: [] },
    ];
    const texts = textsOf('us-ic3', filling({ case: exampleCase({ losses }) }));
    expect(texts).toMatchObject({
      'victim-name': 'Lin Example',
      'victim-address': '',
      transactions:
        '1250.5 USD, 2026-11-21, bank transfer, paid to, as I was told: A. Example, receipts: EX-0002\n10 USD',
      'subject-name': 'Parcel Desk <desk@parcel.example>\nExample Bank, 07700 900222',
      'subject-phone': '+447700900222\n+447700900333',
      'subject-email': 'desk@parcel.example',
      'subject-website': 'https://parcel.example/pay',
      // First what the own provider saw, then what the sending side says; relays are neither.
      'subject-ip': '192.0.2.7\n203.0.113.5',
      'email-headers': headerBlock.replaceAll('\r', ''),
    });
    expect(texts.description).toMatch(
      /^On 20 November[^]+Losses reported[^]+What I ask for[^]+Evidence:\nEX-0001 e-mail, 2026-11-20 09:30 UTC, claimed sender: Parcel Desk/,
    );
    expect(texts.description).not.toContain('First words.');
  });

  it('are filled in Chinese: 12315', () => {
    const fields = filledIn(channelNamed('cn-12315'), filling({ language: 'zh-CN' }));
    expect(fields['respondent-name']).toMatchObject({ text: 'Example Clinic', state: 'filled' });
    expect(fields['complainant-address']).toMatchObject({ text: '', state: 'empty' });
    expect(fields.proxy).toMatchObject({ text: '', state: 'for-you' });
    expect(fields.facts?.text).toContain('我的请求：\nPlease find out');
    expect(fields.facts?.text).toContain('EX-0001 电子邮件，2026-11-20 09:30 UTC，自称发送者：Parcel Desk');
  });

  it('add money without losing a cent', () => {
    const losses = ['0.10', '0.2', '9007199254740993'].map((amount) => ({ amount, currency: 'CNY', receipts: [] }));
    const other = { amount: '5', currency: 'USD', receipts: [] };
    const given = filling({ case: exampleCase({ losses: [...losses, other] }) });
    expect(textsOf('us-ftc', given).amount).toBe('9007199254740993.30 CNY, 5.00 USD');
  });

  it('split headers over two boxes at a line end: dekyo', () => {
    const line = `X-Example: ${'y'.repeat(89)}\n`;
    const headers = line.repeat(30);
    const fields = filledIn(channelNamed('jp-dekyo'), filling({ exhibits: [mailExhibit({ headers })] }));
    expect(fields.headers).toMatchObject({ text: line.repeat(19), continuedIn: 'headers-continued' });
    expect(fields['headers-continued']?.text).toBe(line.repeat(11));
    expect(fields['headers-continued']).not.toHaveProperty('cut');
    const long = filledIn(channelNamed('jp-dekyo'), filling({ exhibits: [mailExhibit({ headers: line.repeat(60) })] }));
    const { headers: one, 'headers-continued': two } = long;
    expect(`${one?.text}${two?.text}${two?.cut}`).toBe(line.repeat(60));
  });

  it('are kept short before they are cut: ICO takes 2,000 characters', () => {
    const exhibits = Array.from({ length: 40 }, (_, index) => mailExhibit({ number: index + 1 }));
    const short = filledIn(channelNamed('gb-ico'), filling({ exhibits }))['what-happened'];
    expect(short).toMatchObject({ shortened: true, state: 'filled' });
    expect(short?.text).toContain('EX-0001, EX-0002');
    expect(short).not.toHaveProperty('cut');
    const statement = [{ at: exampleCase().openedAt, text: '😀'.repeat(1_500) }];
    const cut = filledIn(channelNamed('gb-ico'), filling({ case: exampleCase({ statement }) }))['what-happened'];
    expect(cut?.text).toBe('😀'.repeat(1_000));
    expect(cut?.lengths).toMatchObject([{ used: 2_000 }]);
    expect(cut?.cut).toContain('😀'.repeat(500));
  });

  it('leave out the person’s own addresses, and say how many clues are not shown', () => {
    const many = Array.from({ length: 150 }, (_, index) => clue('phone', `+4477009${String(index).padStart(5, '0')}`));
    const own = [clue('phone', '+447700900111'), clue('email', 'LIN@mail.example')];
    const texts = textsOf('us-ic3', filling({ exhibits: [mailExhibit({ clues: [...many, ...own] })] }));
    expect(texts['subject-phone']?.split('\n')).toHaveLength(101);
    expect(texts['subject-phone']).toContain('and 49 more');
    expect(texts['subject-phone']).not.toContain('+447700900111');
    expect(texts['subject-email']).toBe('');
  });

  it('take the exhibit that the person chose as the message', () => {
    const given = filling({ message: 2 });
    expect(textsOf('jp-dekyo', given)).toMatchObject({
      sender: '07700 900222',
      body: textExhibit().told?.text,
      headers: '',
    });
  });

  it('are filled from the kind of exhibit that they are for, and left alone without one', () => {
    const both = filledIn(channelNamed('cn-12321'));
    expect(both['text-original']?.text).toBe(textExhibit().told?.text);
    expect(both['mail-original']?.state).toBe('for-you');
    const text = filledIn(channelNamed('cn-12321'), filling({ exhibits: [textExhibit()] }));
    expect(text['mail-original']?.state).toBe('not-needed');
    const mail = filledIn(channelNamed('cn-12321'), filling({ exhibits: [mailExhibit()] }));
    expect(mail['text-original']).toMatchObject({ state: 'not-needed', text: '' });
  });

  it('are counted again when the person writes in them', () => {
    const [field] = channelNamed('gb-ico').fields.filter(({ id }) => id === 'what-happened');
    const counted = (text: string) => field && recount(field, text);
    expect(counted('x'.repeat(2_023))).toMatchObject({ fits: false, lengths: [{ used: 2_023 }] });
    expect(counted('a\r\nb')).toMatchObject({ fits: true, lengths: [{ used: 3 }] });
  });

  it('never judge anybody', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const channel of channels) {
        const text = fillChannel(channel, filling({ language }))
          .map((one) => one.text)
          .join('\n');
        expect(text).not.toMatch(/criminal|scammer|guilty|骗子|犯罪分子|罪犯/i);
      }
    }
  });

  it('never hold more than they take, whatever the case is; and what is cut is given back', () => {
    const wild = fc.string({
      unit: fc.constantFrom('a', '\n', '中', '😀', '\r\n', '\ud83d', 'é', '$&'),
      maxLength: 6_000,
    });
    fc.assert(
      fc.property(wild, wild, fc.constantFrom('en' as const, 'zh-CN' as const), (words, headers, language) => {
        const at = exampleCase().openedAt;
        const given = filling({
          language,
          case: exampleCase({ statement: [{ at, text: words }], wish: words.slice(0, 500) }),
          exhibits: [mailExhibit({ headers, text: words, source: headers }), textExhibit()],
        });
        for (const channel of channels) {
          const filled = fillChannel(channel, given);
          expect(filled.map(({ field }) => field.id)).toEqual(channel.fields.map(({ id }) => id));
          for (const { field, text, lengths } of filled) {
            for (const limit of field.limits ?? []) expect(lengthIn(text, limit)).toBeLessThanOrEqual(limit.max);
            expect(lengths.map(({ used }) => used)).toEqual((field.limits ?? []).map((limit) => lengthIn(text, limit)));
          }
        }
        const boxes = filledIn(channelNamed('jp-dekyo'), given);
        const whole = `${boxes.headers?.text}${boxes['headers-continued']?.text}${boxes['headers-continued']?.cut ?? ''}`;
        expect(whole).toBe(headers.replaceAll(/\r\n?/g, '\n'));
      }),
      { numRuns: 30 },
    );
  });
});
