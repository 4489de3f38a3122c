import { encode } from 'fast-png';
import { drawQr } from '../core/qr/drawn.ts';

/** What the code in the picture says. */
export const target = 'https://login.parcel.example/?t=1';

/** A made-up mail that says nothing but in its picture. */
export function mailWithCode(number: number): string {
  const picture = Buffer.from(encode(drawQr(target))).toString('base64');
  return [
    `From: desk${number}@parcel.example`,
    `Message-ID: <code-${number}@parcel.example>`,
    'Subject: Scan',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Scan this.',
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    ...(picture.match(/.{1,76}/g) ?? []),
    '--b--',
    '',
  ].join('\r\n');
}
