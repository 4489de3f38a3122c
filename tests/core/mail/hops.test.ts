import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { readReceivedField } from '../../../src/core/mail/received-field.ts';
import { bytesOfText } from '../../small-book.ts';

const at = '; Mon, 23 Nov 2026 08:14:05 +0000';
const read = async (...fields: string[]) => (await readMessage(bytesOfText(`${fields.join('\r\n')}\r\n\r\nx`))).facts;
const words = async (...fields: string[]) => (await read(...fields)).hops.map(({ word }) => word);

describe('a Received field', () => {
  it.each<[string, object]>([
    [
      'from helo.evil.example (seen.evil.example [192.0.2.1]) by mx.own.example (Postfix) with ESMTPS id 4X for <me@own.example>',
      {
        from: 'helo.evil.example',
        fromSeen: 'seen.evil.example',
        ip: '192.0.2.1',
        by: 'mx.own.example',
        with: 'ESMTPS',
        id: '4X',
        for: 'me@own.example',
      },
    ],
    ['from evil (unknown [192.0.2.1]) by mx.own.example', { from: 'evil', fromSeen: 'unknown', ip: '192.0.2.1' }],
    [
      'from [192.0.2.1] (helo=evil.example) by mx.own.example with esmtp (Exim 4.9)',
      { from: 'evil.example', ip: '192.0.2.1', with: 'esmtp' },
    ],
    [
      'from seen.example ([192.0.2.1]:40260 helo=evil.example) by mx.own.example',
      { from: 'evil.example', fromSeen: 'seen.example', ip: '192.0.2.1' },
    ],
    [
      'from unknown (HELO evil.example) (192.0.2.1) by mx.own.example with SMTP',
      { from: 'evil.example', ip: '192.0.2.1' },
    ],
    [
      'from evil.example (evil.example. [2001:db8::1]) by mx.google.com with ESMTPS id a1',
      { fromSeen: 'evil.example', ip: '2001:db8::1', id: 'a1' },
    ],
    [
      'from AB.prod.outlook.com (2001:db8:0:0::9) by CD.prod.outlook.com (2001:db8::10) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20',
      {
        ip: '2001:db8::9',
        by: 'CD.prod.outlook.com',
        byIp: '2001:db8::10',
        with: 'Microsoft SMTP Server',
        id: '15.20',
      },
    ],
    [
      'from mail (IDENT:root@seen.example [IPv6:2001:db8::2] (may be forged)) by own',
      { fromSeen: 'seen.example', ip: '2001:db8::2' },
    ],
    ['by 2002:a05:7208:1 with SMTP id x', { by: '2002:a05:7208:1', with: 'SMTP' }],
    ['(qmail 1234 invoked by uid 0)', {}],
    ['from x (', { from: 'x' }],
  ])('%s', (value, expected) => {
    expect(readReceivedField(`${value}${at}`)).toMatchObject({ ...expected, at: '2026-11-23T08:14:05.000Z' });
  });
});

describe('whose word a hop is', () => {
  const forged = `Received: from bank.example (bank.example [198.51.100.7]) by mx.own.example with ESMTP${at}`;

  it.each<[string, string[], string[]]>([
    [
      'own Postfix',
      [`Received: from evil.example (evil.example [192.0.2.1]) by mx.own.example (Postfix) with ESMTP${at}`, forged],
      ['own', 'claimed'],
    ],
    [
      'own Postfix with a filter on the same machine',
      [
        `Received: from localhost (localhost [127.0.0.1]) by mx.own.example (Postfix) with ESMTP${at}`,
        `Received: from mx.own.example ([127.0.0.1]) by localhost (amavis) with ESMTP${at}`,
        `Received: from evil.example (unknown [192.0.2.1]) by mx.own.example with ESMTP${at}`,
        forged,
      ],
      ['own', 'own', 'own', 'claimed'],
    ],
    [
      'Gmail',
      [
        'Delivered-To: me@gmail.com',
        `Received: by 2002:a05:7208:2c8a:b0:a1:b2:c3 with SMTP id q10csp1${at}`,
        `Received: from mail.evil.example (mail.evil.example. [192.0.2.1]) by mx.google.com with ESMTPS id y1 for <me@gmail.com>${at}`,
        `Received: from x by mx.google.com with ESMTP${at}`,
      ],
      ['own', 'own', 'claimed'],
    ],
    [
      'Outlook',
      [
        `Received: from A.prod.outlook.com (2603:10b6:1::7) by B.prod.outlook.com with HTTPS${at}`,
        `Received: from C.eurprd04.prod.outlook.com (2603:10a6:2::1f) by A.prod.outlook.com (2603:10b6:1::7) with Microsoft SMTP Server${at}`,
        `Received: from D.mail.protection.outlook.com (2603:10a6:2:cafe::1) by C.outlook.office365.com (2603:10a6:2::1f) with Microsoft SMTP Server${at}`,
        `Received: from mail.outlook.com (192.0.2.1) by D.mail.protection.outlook.com (10.13.0.1) with Microsoft SMTP Server${at}`,
        `Received: from x (192.0.2.9) by mail.outlook.com with SMTP${at}`,
      ],
      ['own', 'own', 'own', 'own', 'claimed'],
    ],
    [
      'QQ',
      [
        `Received: from evil.example (unknown [192.0.2.1]) by newxmmxszb6-1.qq.com (NewMX) with SMTP id 1${at}`,
        `Received: from a by b.qq.com${at}`,
      ],
      ['own', 'claimed'],
    ],
    [
      'a greeting in the own name',
      [`Received: from mx.own.example (unknown [192.0.2.1]) by mx.own.example (Postfix) with ESMTP${at}`, forged],
      ['own', 'claimed'],
    ],
    [
      'fetched from a mailbox elsewhere',
      [
        `Received: from pop.provider.example [192.0.2.5] by localhost with POP3 (fetchmail) for me@localhost${at}`,
        `Received: from evil.example ([192.0.2.1]) by mx.provider.example with ESMTP${at}`,
        forged,
      ],
      ['own', 'own', 'claimed'],
    ],
    ['sent inside', [`Received: from desk (unknown [192.168.1.5]) by mx.own.example with ESMTPSA${at}`], ['own']],
    ['none', [], []],
  ])('%s', async (_what, fields, expected) => {
    expect(await words(...fields)).toEqual(expected);
  });

  it('tells delays, backwards too, and the address that the own server was given', async () => {
    const { hops, deliveredTo } = await read(
      'Received: from a.evil.example ([192.0.2.1]) by mx.own.example for <me+shop@own.example>; Mon, 23 Nov 2026 08:14:05 +0000',
      'Received: from b by a.evil.example for <x@y.example>; Mon, 23 Nov 2026 08:15:05 +0000',
    );
    expect(hops.map(({ delay }) => delay)).toEqual([-60, undefined]);
    expect(deliveredTo).toEqual(['me+shop@own.example']);
  });

  it('a sender cannot make its own fields ours by writing where we are delivered', async () => {
    const facts = await read(
      `Received: from evil.example (evil.example [192.0.2.1]) by mx.own.example with ESMTP${at}`,
      'Delivered-To: me@evil.example',
      `Received: from bank.example ([198.51.100.7]) by evil.example with ESMTP${at}`,
      'Authentication-Results: mx.own.example; dkim=pass header.d=bank.example',
    );
    expect(facts.hops.map(({ word }) => word)).toEqual(['own', 'claimed']);
    expect(facts.authentication).toMatchObject([{ word: 'claimed' }]);
  });
});
