import type { Random } from './random.ts';

const LF = 10;
const charsets = [
  'utf-8',
  'gbk',
  'gb18030',
  'big5',
  'iso-2022-jp',
  'koi8-r',
  'utf-7',
  'utf-16',
  'x-unknown',
  'us-ascii',
  'windows-1252',
  '',
];
const encodings = ['base64', 'quoted-printable', '7bit', '8bit', 'binary', 'x-uuencode', 'base64 base64'];
const lines = [
  'From: "a@b.example" <c@d.example>',
  'From: Name ,_<a@b.example>',
  'Reply-To: =?utf-8?B?5byg?= <x@y.example>, (comment (nested) <z@z.example>',
  'Subject: =?gbk?B?xOO6ww==?= =?utf-8?Q?=E4=BD?=\r\n =?utf-8?Q?=A0?=',
  'Received: from x (y [192.0.2.1]) by z with ESMTP id 1 for <me@mailbox.example>; Mon, 23 Nov 2026 08:14:05 +0000',
  'Authentication-Results: mx.example; spf=fail (x) smtp.mailfrom=a.example; dkim=pass header.d=b.example',
  'Content-Type: multipart/mixed; boundary="b"',
  'Content-Type: message/rfc822',
  'Content-Type: text/html; charset="gbk"',
  'Content-Type: text/calendar; method=REQUEST',
  'Content-Disposition: attachment; filename*0*=utf-8\'\'%E4%BD; filename*1="x.exe"',
  'Content-Transfer-Encoding: base64',
  'Date: Mon, 31 Feb 2026 25:61:00 +9999',
  'List-Unsubscribe: <https://l.example/u>, <mailto:u@l.example>',
  ' continuation without a field',
  ':',
  '--b',
  '--b--',
  '',
  '',
  'BEGIN:VCALENDAR',
  'SGVsbG8gPGEgaHJlZj0iaHR0cHM6Ly94LmV4YW1wbGUiPng8L2E+',
  '=E4=BD=A0=\r\n=3D',
  '<a href="https://x.example">y</a> +1 202 555 0142',
];

/** A small mail out of lines that mean something to a reader of mail, in any order. */
export function madeMail(random: Random): Uint8Array<ArrayBuffer> {
  const parts: string[] = [];
  const count = 2 + random.below(random.oneIn(100) ? 600 : 30);
  for (let at = 0; at < count; at += 1) parts.push(random.pick(lines));
  const text = parts.join(random.pick(['\r\n', '\r\n', '\n', '\r', '\n\r']));
  return new Uint8Array(new TextEncoder().encode(text));
}

type Change = (
  bytes: Uint8Array<ArrayBuffer>,
  random: Random,
  others: readonly Uint8Array<ArrayBuffer>[],
) => Uint8Array<ArrayBuffer>;

const changes: readonly Change[] = [
  // Flips bits.
  (bytes, random) => {
    const copy = bytes.slice();
    for (let times = 1 + random.below(20); times > 0 && copy.length > 0; times -= 1) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  // Cuts the end, or a piece.
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const start = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, start), bytes.subarray(start + random.below(500)));
  },
  // Splices two.
  (bytes, random, others) => {
    const other = random.pick(others);
    return joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)));
  },
  // Says a line twice, or many times.
  (bytes, random) => {
    const [start, end] = lineAt(bytes, random);
    const line = bytes.subarray(start, end);
    const times = random.oneIn(20) ? 1 + random.below(200) : 1;
    return joined(bytes.subarray(0, end), ...Array.from({ length: times }, () => line), bytes.subarray(end));
  },
  // Puts a line of ours, a boundary most of all, where it does not belong.
  (bytes, random) => {
    const [, end] = lineAt(bytes, random);
    const text = latin1(bytes).match(/boundary="?([^";\s]{1,70})/i)?.[1];
    const line =
      text !== undefined && random.oneIn(2) ? `--${text}${random.pick(['', '--', '-', ' '])}` : random.pick(lines);
    return joined(bytes.subarray(0, end), ascii(`${line}\r\n`), bytes.subarray(end));
  },
  // Another charset or encoding than it has.
  (bytes, random) => ascii(latin1(bytes).replace(/charset="?[\w-]+"?/i, () => `charset=${random.pick(charsets)}`)),
  (bytes, random) =>
    ascii(
      latin1(bytes).replace(
        /^content-transfer-encoding:.*$/im,
        () => `Content-Transfer-Encoding: ${random.pick(encodings)}`,
      ),
    ),
  // A message inside a message inside a message.
  (bytes, random) => {
    const head = ascii('From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n');
    return joined(...Array.from({ length: 1 + random.below(random.oneIn(10) ? 300 : 5) }, () => head), bytes);
  },
  (bytes, random) => {
    const heads = Array.from({ length: 1 + random.below(random.oneIn(10) ? 400 : 8) }, (_, depth) =>
      ascii(`Content-Type: multipart/mixed; boundary="n${depth}"\r\n\r\n--n${depth}\r\n`),
    );
    return joined(...heads, bytes);
  },
  // A very long line, in the header or at the end.
  (bytes, random) => {
    const long = ascii(
      random
        .pick(['a', ' ', '=?utf-8?q?a?= ', '@', '<', '1', '(', '"', ',', '=', '\t', '\0', 'a@b.example, '])
        .repeat(100 + random.below(random.oneIn(30) ? 60_000 : 800)),
    );
    const head = ascii(
      random.pick(['From: ', 'Subject: ', 'To: ', 'Received: ', 'X: ', 'Content-Type: text/html; x=']),
    );
    return random.oneIn(2) ? joined(head, long, ascii('\r\n'), bytes) : joined(bytes, long);
  },
];

/** One to four changes, one after the other. */
export function mutate(
  bytes: Uint8Array<ArrayBuffer>,
  random: Random,
  others: readonly Uint8Array<ArrayBuffer>[],
): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let times = 1 + random.below(4); times > 0; times -= 1) changed = random.pick(changes)(changed, random, others);
  return changed;
}

function lineAt(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const at = random.below(bytes.length + 1);
  const start = bytes.lastIndexOf(LF, at) + 1;
  const end = bytes.indexOf(LF, start);
  return [start, end === -1 ? bytes.length : end + 1];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function ascii(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
