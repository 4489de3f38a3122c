import { describe, expect, it } from 'vitest';
import { keptKeys, keyNamesOf } from '../../../src/core/dkim/kept-keys.ts';
import { tellKey } from '../../../src/core/dkim/key-text.ts';
import { pastedKey } from '../../../src/core/dkim/pasted-key.ts';
import { instantAt } from '../../../src/core/instant-at.ts';
import type { KeyAnswer } from '../../../src/core/key-answer.ts';
import { bytesOfText } from '../../small-book.ts';
import { arcSealed, dkimSigned, ed25519, message, records } from './test-signer.ts';

const name = 'rsa2048._domainkey.parcel.example';
const record = records.get(name)?.[0] ?? '';
const other = `v=DKIM1; k=ed25519; p=${ed25519.p}`;
const [one, two] = ['https://one.example/dns-query', 'https://two.example/dns-query'];

const about = (hour: number) => ({
  id: crypto.randomUUID(),
  name,
  exhibits: ['EX-0001'],
  sourceSha256: '0'.repeat(64),
  at: instantAt(Date.UTC(2026, 10, 24, hour), 0),
});
const answered = (resolver: string, hour: number, given: string[], rcode = 0, authenticated = false): KeyAnswer => ({
  ...about(hour),
  by: 'resolver',
  resolver,
  raw: '',
  read: { rcode, authenticated, records: given },
});
const silent = (resolver: string, hour: number): KeyAnswer => ({
  ...about(hour),
  by: 'silence',
  resolver,
  why: 'status',
});
const given = (hour: number, text: string): KeyAnswer => ({ ...about(hour), by: 'person', record: text });

describe('kept keys', () => {
  const of = async (...answers: KeyAnswer[]) => keptKeys(answers)('parcel.example', 'rsa2048');

  it('are all that was ever answered, the earliest first, then what the person gave', async () => {
    expect(await of(given(1, 'mine'), answered(two, 9, ['late']), answered(one, 8, ['early']))).toEqual([
      'early',
      'late',
      'mine',
    ]);
    expect(await of(answered(one, 8, [record]), answered(two, 8, [record]))).toEqual([record]);
  });

  it('tell apart that nobody was asked, that there is none, and that no answer was to be had', async () => {
    expect(await of()).toBeNull();
    expect(await of(answered(one, 8, [], 3))).toEqual([]);
    await expect(async () => of(silent(one, 8))).rejects.toThrow();
    await expect(async () => of(answered(one, 8, [], 2))).rejects.toThrow();
    expect(await keptKeys([answered(one, 8, [record])])('else.example', 'rsa2048')).toBeNull();
  });

  it('are named by signatures and seals alike, each once, and a few at most', async () => {
    expect(await keyNamesOf(bytesOfText(message))).toEqual([]);
    expect(await keyNamesOf(bytesOfText(dkimSigned(dkimSigned())))).toEqual([name]);
    const sealed = arcSealed(dkimSigned(), 1, { domain: 'list.test', selector: 'rsa2048' });
    expect(new Set(await keyNamesOf(bytesOfText(sealed)))).toEqual(new Set([name, 'rsa2048._domainkey.list.test']));
    const many = Array.from({ length: 15 }).reduce<string>(
      (text, _, at) => dkimSigned(text, { selector: `s${at}` }),
      message,
    );
    expect(await keyNamesOf(bytesOfText(many))).toHaveLength(8);
  });

  it('are only such as an answer can be kept for: a mail may write longer ones', async () => {
    const long = Array.from({ length: 30 }, () => 'parcelpay').join('.');
    expect(long.length).toBeGreaterThan(250);
    const both = dkimSigned(dkimSigned(message, { domain: long }));
    expect(await keyNamesOf(bytesOfText(both))).toEqual([name]);
  });
});

describe('what is said of a key', () => {
  const tell = (answers: KeyAnswer[], used: string | undefined = record) =>
    tellKey({ domain: 'parcel.example', name, used }, answers, (utc) => utc.slice(11, 13), 'en');

  it.each<[string, KeyAnswer[], string[]]>([
    ['nobody was asked', [], []],
    [
      'a resolver gave it, first at 08',
      [answered(one, 9, [record]), answered(one, 8, [record])],
      ['The key was in DNS: one.example gave it on 08.'],
    ],
    [
      'and checked it',
      [answered(one, 8, [record], 0, true)],
      ['The key was in DNS: one.example gave it on 08, and says that it checked this by DNSSEC.'],
    ],
    [
      'the person gave it',
      [given(8, record)],
      ['You gave the key on 08. Whether parcel.example published it, this does not say.'],
    ],
    [
      'one was silent',
      [answered(one, 8, [record]), silent(two, 8)],
      ['The key was in DNS: one.example gave it on 08.', 'two.example gave no answer that can be read on 08.'],
    ],
    ['one failed', [answered(two, 8, [], 2)], ['two.example could not look the key up on 08 (DNS code 2).']],
    [
      'they do not agree',
      [answered(one, 8, [record]), answered(two, 8, [other])],
      [
        'The key was in DNS: one.example gave it on 08.',
        'two.example gave another key on 08.',
        'The resolvers do not agree. Rely on this key only after asking again, or asking others.',
      ],
    ],
    [
      'one knows of none',
      [answered(one, 8, [record]), answered(two, 8, [], 3)],
      [
        'The key was in DNS: one.example gave it on 08.',
        'two.example answered on 08 that there is no such key.',
        'The resolvers do not agree. Rely on this key only after asking again, or asking others.',
      ],
    ],
    [
      'it was taken down later, and they agree on that',
      [answered(one, 8, [record]), answered(two, 8, [record]), answered(one, 9, [], 3), answered(two, 9, [], 3)],
      [
        'The key was in DNS: one.example gave it on 08.',
        'The key was in DNS: two.example gave it on 08.',
        'one.example answered on 09 that there is no such key.',
        'two.example answered on 09 that there is no such key.',
      ],
    ],
  ])('%s', (_, answers, sentences) => expect(tell(answers)).toEqual(sentences));

  it('is said in Chinese too', () => {
    const said = tellKey(
      { domain: 'parcel.example', name, used: record },
      [answered(one, 8, [record]), answered(two, 8, [other])],
      () => '8时',
      'zh-CN',
    );
    expect(said).toEqual([
      '该公钥当时在 DNS 中：one.example 于8时给出。',
      'two.example 于8时给出的是另一个公钥。',
      '各解析服务器的答复不一致。请再次查询或另询他人后，再依赖此公钥。',
    ]);
  });
});

describe('a pasted key', () => {
  it.each([
    ['the text of the record', `  ${record}\n`],
    ['its strings', `"${record.slice(0, 40)}" "${record.slice(40)}"`],
    ['an answer of dig', `; <<>> DiG\n${name}. 300 IN TXT "${record.slice(0, 40)}" "${record.slice(40)}"`],
    ['text that was folded', record.replace('; p=', ';\n  p=')],
  ])('is read from %s', (_, text) => expect(pastedKey(text, name)).toBe(record));

  it.each(['', 'no key', 'v=DKIM1; p=', 'v=spf1 -all', '"'.repeat(10_000)])('is not made of %j', (text) =>
    expect(pastedKey(text, name)).toBeNull(),
  );
});
