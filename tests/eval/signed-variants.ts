import {
  arcSealed,
  bytesOf,
  dkimSigned,
  ed25519,
  message,
  rsa1024,
  rsa2048,
  rsa768,
} from '../core/dkim/test-signer.ts';
import type { SignOptions } from '../core/dkim/test-signer.ts';

interface Variant {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const ways: [string, SignOptions][] = [
  ...[rsa2048, rsa1024, ed25519].flatMap((key) =>
    ['simple/simple', 'simple/relaxed', 'relaxed/simple', 'relaxed/relaxed'].map(
      (canonicalization): [string, SignOptions] => [`${key.type} ${canonicalization}`, { key, canonicalization }],
    ),
  ),
  ['rsa-sha1', { algorithm: 'rsa-sha1' }],
  ['short key', { key: rsa768 }],
  ['l=', { length: 20, canonicalization: 'relaxed/simple' }],
  ['l=0', { length: 0 }],
  ['oversigned', { names: 'From:From:To:Subject:Subject:Reply-To:Reply-To' }],
  ['expired', { more: ' t=1700000000; x=1700000100;' }],
  ['expires before it was made', { more: ' t=200; x=100;' }],
  ['identity below', { more: ' i=lin@mail.parcel.example;' }],
  ['identity elsewhere', { more: ' i=lin@bank.example;' }],
  ['tag twice', { more: ' t=1; t=2;' }],
  ['From not signed', { names: 'To:Subject' }],
  ['no such key', { selector: 'none' }],
  ['folded', { editSignature: (value) => value.replaceAll(/.{30}/g, '$&\r\n ') }],
];

const alterations: [string, (text: string) => string][] = [
  ['as it was', (text) => text],
  ['with line feeds', (text) => text.replaceAll('\r\n', '\n')],
  ['body letter', (text) => text.replace('Hello', 'Hallo')],
  ['body space', (text) => text.replace('Hello  Lin', 'Hello Lin')],
  ['body line end', (text) => `${text}\r\n`],
  ['body longer', (text) => `${text}more\r\n`],
  ['subject', (text) => text.replace('Subject: Your', 'Subject: My')],
  ['subject folded anew', (text) => text.replace(' \r\n\tis', '\r\n   is')],
  ['field added above', (text) => `X-Seen: yes\r\n${text}`],
  ['second From above', (text) => `From: <a@bank.example>\r\n${text}`],
  ['second Subject below', (text) => text.replace('\r\n\r\n', '\r\nSubject: z\r\n\r\n')],
  ['second Reply-To above', (text) => `Reply-To: <a@bank.example>\r\n${text}`],
  ['names in capitals', (text) => text.replace('\r\nTo:', '\r\nTO:')],
  ['signed twice', (text) => dkimSigned(text, { key: ed25519 })],
  ['sealed', (text) => arcSealed(text, 1)],
  ['sealed twice', (text) => arcSealed(arcSealed(text, 1), 2, { key: ed25519 })],
  ['sealed, then changed', (text) => arcSealed(text, 1).replace('Hello', 'Hallo')],
  ['sealed with a gap', (text) => arcSealed(arcSealed(text, 1), 3)],
  ['sealed after failure', (text) => arcSealed(arcSealed(text, 1), 2, { chain: 'fail' })],
  ['results changed after sealing', (text) => arcSealed(arcSealed(text, 1), 2).replace('i=1; mx.list', 'i=1; my.list')],
];

/** One message signed in every way, and each of these altered in every way. */
export function signedVariants(): Variant[] {
  return ways.flatMap(([way, options]) => {
    const signed = dkimSigned(message, options);
    return alterations.map(([what, alter]) => ({ id: `${way}, ${what}`, bytes: bytesOf(alter(signed)) }));
  });
}
