import { describe, expect, it } from 'vitest';
import { readAuthenticationResults, readReceivedSpf } from '../../../src/core/mail/authentication.ts';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { bytesOfText } from '../../small-book.ts';

const at = '; Mon, 23 Nov 2026 08:14:05 +0000';

describe('authentication results', () => {
  it.each<[string, object]>([
    ['mx.own.example; none', { server: 'mx.own.example', results: [] }],
    [
      'mx.own.example 1; dkim=pass (good; really) header.d=a.example header.s=s1; spf=fail smtp.mailfrom="b c"@d.example',
      {
        server: 'mx.own.example',
        results: [
          { method: 'dkim', result: 'pass', properties: { 'header.d': 'a.example', 'header.s': 's1' } },
          { method: 'spf', result: 'fail', properties: { 'smtp.mailfrom': 'b c@d.example' } },
        ],
      },
    ],
    [
      'mx.own.example; dkim/1 = Fail reason="bad; key" header.i = @a.example',
      {
        server: 'mx.own.example',
        results: [{ method: 'dkim', result: 'fail', reason: 'bad; key', properties: { 'header.i': '@a.example' } }],
      },
    ],
    [
      'spf=none (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=b.example;compauth=fail reason=000',
      {
        server: null,
        results: [
          { method: 'spf', result: 'none', properties: { 'smtp.mailfrom': 'a.example' } },
          { method: 'dkim', result: 'none', properties: { 'header.d': 'none' } },
          { method: 'dmarc', result: 'fail', properties: { action: 'oreject', 'header.from': 'b.example' } },
          { method: 'compauth', result: 'fail', reason: '000', properties: {} },
        ],
      },
    ],
    [
      'i=2; mx.own.example; arc=pass',
      { instance: 2, server: 'mx.own.example', results: [{ method: 'arc', result: 'pass', properties: {} }] },
    ],
    [
      'mx.own.example; dkim=pass __proto__=x',
      { server: 'mx.own.example', results: [{ method: 'dkim', result: 'pass', properties: {} }] },
    ],
    ['', { server: null, results: [] }],
    ['(((', { server: null, results: [] }],
  ])('%s', (value, expected) => {
    expect(readAuthenticationResults(value)).toEqual(expected);
  });

  it.each<[string, string | null, string]>([
    [
      'Pass (protection.outlook.com: domain of a.example designates 192.0.2.1 as permitted sender) receiver=protection.outlook.com; client-ip=192.0.2.1;',
      'protection.outlook.com',
      'pass',
    ],
    [
      'softfail (google.com: domain of transitioning x@a.example does not designate) client-ip=192.0.2.1;',
      'google.com',
      'softfail',
    ],
    ['none', null, 'none'],
  ])('Received-SPF %s', (value, server, result) => {
    expect(readReceivedSpf(value)).toMatchObject({ server, results: [{ method: 'spf', result }] });
  });

  const border = `Received: from evil.example (evil.example [192.0.2.1]) by mx.own.example with ESMTP${at}`;
  const results = (server: string) => `Authentication-Results: ${server}; dkim=pass`;
  it.each<[string, string[], string[]]>([
    ['above the border, by the own server', [results('mx.own.example'), border], ['own']],
    ['above the border, without a name', ['Authentication-Results: dkim=pass header.d=a.example', border], ['own']],
    [
      'above the border, in a foreign name',
      ['Received: by mx.own.example', results('mx.evil.test'), border],
      ['claimed'],
    ],
    ['below the border, in our name', [border, results('mx.own.example')], ['claimed']],
    ['without any border', [results('mx.own.example')], ['claimed']],
    [
      'Google, which writes below',
      [
        `Received: by 2002:a05:1:2::1 with SMTP id 1${at}`,
        `Received: from evil.example ([192.0.2.1]) by mx.google.com with ESMTP${at}`,
        'Received-SPF: pass (google.com: x) client-ip=192.0.2.1;',
        results('mx.google.com'),
        'DKIM-Signature: x',
        results('mx.google.com'),
      ],
      ['own', 'own', 'claimed'],
    ],
  ])('whose word: %s', async (_what, fields, expected) => {
    const { facts } = await readMessage(bytesOfText(`${fields.join('\r\n')}\r\n\r\nx`));
    expect(facts.authentication.map(({ word }) => word)).toEqual(expected);
  });
});
