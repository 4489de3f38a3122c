import type { Capture } from '../../../src/core/capture.ts';
import { packageDocument } from '../../../src/exports/package-document.ts';
import type { FormatInput, Format, FormatOutput } from '../../../src/exports/formats/format.ts';
import { captureOf, openSmallBook, ownPage } from '../../small-book.ts';
import { statementOfCall } from '../../statement.ts';

export const ownAddress = 'lin.mei@mailbox.example';

/** A mail as it comes to a mailbox: the way there, other recipients, an attachment, a link that knows who presses it. */
export function arrivedMail(change: { from?: string; subject?: string; id?: number; body?: string } = {}): string {
  const { from = '"Parcel Desk" <desk@parcel.example>', subject = 'Your parcel', id = 1, body = '' } = change;
  return [
    `Delivered-To: ${ownAddress}`,
    'Return-Path: <bounce@parcel.example>',
    'Received: from mail.parcel.example (mail.parcel.example [203.0.113.9])',
    ` by mx.mailbox.example with ESMTPS id 7 for <${ownAddress}>; Mon, 23 Nov 2026 08:14:07 +0000`,
    `From: ${from}`,
    'Reply-To: help@parcel-help.example',
    `To: "Lin Mei Ling" <${ownAddress}>`,
    'Cc: wang.fang@friends.example',
    `Message-ID: <${id}@parcel.example>`,
    `Subject: ${subject}`,
    'Date: Mon, 23 Nov 2026 08:14:05 +0000',
    `List-Unsubscribe: <https://parcel.example/leave?u=${Buffer.from(ownAddress).toString('base64url')}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `Dear Lin Mei Ling, pay at https://pay.parcel.example/|{1}?m=${encodeURIComponent(ownAddress)}`,
    `or https://pay.parcel.example/a^b/[x]?q="1" or call +1 202 555 0142. ${body}`,
    'IBAN GB33BUKB20201555555555, server 2001:db8::7, 10.0.0.1.',
    '--b',
    'Content-Type: application/pdf; name="label.pdf"',
    'Content-Disposition: attachment; filename="label.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQK',
    '--b--',
    '',
  ].join('\r\n');
}

/** Addresses of the person's own servers in `mailThroughServers`, of who handed it to them, and of a server before that. */
export const onTheWay = {
  own: ['198.51.100.20', '198.51.100.21', '198.51.100.22'],
  door: '203.0.113.9',
  before: '192.0.2.77',
};

/** The same mail, gone through three machines of the person's side, and one of the sender's before. */
export function mailThroughServers(): string {
  const [first, second, third] = onTheWay.own;
  const own = [
    `Received: from mx.mailbox.example (mx.mailbox.example [${first}])`,
    ` by store.mailbox.example ([${second}]) with LMTP id 9; Mon, 23 Nov 2026 08:14:09 +0000`,
  ];
  const before = [
    `Received: from desk.parcel.example (desk.parcel.example [${onTheWay.before}])`,
    ' by mail.parcel.example with ESMTP id 5; Mon, 23 Nov 2026 08:14:06 +0000',
  ];
  return arrivedMail()
    .replace('Received: from mail.parcel', `${own.join('\r\n')}\r\nReceived: from mail.parcel`)
    .replace('by mx.mailbox.example with', `by mx.mailbox.example ([${third}]) with`)
    .replace('From: "Parcel', `${before.join('\r\n')}\r\nFrom: "Parcel`);
}

export interface BookOfFormats {
  input: FormatInput;
  /** What the mails are, byte for byte, by exhibit. */
  sources: Map<string, Uint8Array<ArrayBuffer>>;
}

/** A package of these mails, of a call, a text and a chat. */
export async function formatBook(mails: readonly string[], change: Partial<FormatInput> = {}): Promise<BookOfFormats> {
  const { ask, input } = await openSmallBook();
  for (const mail of mails) await ask('capture.save', captureOf(mail));
  await ask(
    'capture.save',
    captureOf('', { source: { got: false, reason: 'site-gives-none' }, seen: { subject: 'On screen' } }),
  );
  await ask('statement.save', statementOfCall(), ownPage);
  await ask(
    'statement.save',
    statementOfCall({ about: 'sms', atKnown: 'minute', numberAsShown: '+44 7400 123456' }),
    ownPage,
  );
  await ask('capture.save', chat());
  const all = await input();
  const sources = new Map<string, Uint8Array<ArrayBuffer>>();
  const document = await packageDocument(all, 'beside', (source, file) => ({ ...source, file }), watch());
  for (const { number, sources: own } of document.exhibits) {
    const [first] = own;
    if (first) sources.set(number, await all.readSource(first.sha256));
  }
  return {
    input: { document, readSource: all.readSource, ownData: false, report: 'fraud', signal: watch().signal, ...change },
    sources,
  };
}

function chat(): Capture {
  return captureOf('', {
    siteId: 'whatsapp',
    kind: 'chat',
    source: { got: false, reason: 'site-gives-none' },
    seen: {
      conversation: {
        title: 'Desk',
        handle: '+442079460000',
        messages: [
          { own: true, at: '2026-11-24T07:00:00Z', text: 'Who is this?' },
          { own: false, at: '2026-11-24T07:05:00Z', text: 'Your bank.' },
        ],
      },
    },
  });
}

function watch() {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}

/** The files of a format as text, by name. */
export async function textsOf({ files }: FormatOutput): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { name, content } of files) texts.set(name, await new Blob([content]).text());
  return texts;
}

export async function onlyText(format: Format, input: FormatInput): Promise<string> {
  const [text, ...more] = (await textsOf(await format.write(input))).values();
  if (text === undefined || more.length > 0) throw new Error('not one file');
  return text;
}
