/**
 * Signs messages for tests, written for itself from the RFCs: lines and plain string replacement, where the product walks
 * bytes, and node:crypto, where the product has WebCrypto. Texts are binary: one character a byte, lines ended by CR LF.
 */
import { createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { suppliedKeys } from '../../../src/core/dkim/supplied-keys.ts';

export interface TestKey {
  type: 'rsa' | 'ed25519';
  privateKey: KeyObject;
  /** The value of `p=`. */
  p: string;
}

export interface SignOptions {
  key?: TestKey;
  algorithm?: string;
  domain?: string;
  selector?: string;
  canonicalization?: string;
  /** `h=` */
  names?: string;
  /** `l=` */
  length?: number;
  /** More tags, as they stand: ` t=1;` */
  more?: string;
  /** The last word on the field before it is signed, `b=` still empty. */
  edit?: (field: string) => string;
  /** What the value of `b=` is made of: folded, for one. */
  editSignature?: (signature: string) => string;
}

export const rsa2048 = rsaKey(2048);
export const rsa1024 = rsaKey(1024);
export const rsa768 = rsaKey(768);
export const ed25519 = edKey();
export const defaultNames = 'From:To:Subject:Date:Message-ID';

export const records = new Map([
  ['rsa2048._domainkey.parcel.example', [`v=DKIM1; k=rsa; p=${rsa2048.p}`]],
  ['rsa1024._domainkey.parcel.example', [`v=DKIM1; p=${rsa1024.p}`]],
  ['rsa768._domainkey.parcel.example', [`v=DKIM1; p=${rsa768.p}`]],
  ['ed._domainkey.parcel.example', [`v=DKIM1; k=ed25519; p=${ed25519.p}`]],
  ['rsa2048._domainkey.list.test', [`v=DKIM1; k=rsa; p=${rsa2048.p}`]],
  ['ed._domainkey.list.test', [`v=DKIM1; k=ed25519; p=${ed25519.p}`]],
]);
export const keys = suppliedKeys(records);

export const message = [
  'Received: from mail.parcel.example by mx.mailbox.example; Fri, 20 Nov 2026 10:00:00 +0000',
  'From: Parcel <info@parcel.example>',
  'To: Lin <lin@mailbox.example>',
  'Subject: Your  parcel ',
  '\tis waiting',
  'Date: Fri, 20 Nov 2026 09:59:59 +0000',
  'Message-ID: <1@parcel.example>',
  'Reply-To: <other@parcel.example>',
  '',
  'Hello  Lin,\t ',
  '',
  ' your parcel is waiting.',
  '',
  '',
  '',
].join('\r\n');

/** The message with a DKIM-Signature at its top. */
export function dkimSigned(text: string = message, options: SignOptions = {}): string {
  const tags = `v=1; ${signatureTags(text, options)}`;
  return `${finish(text, `DKIM-Signature: ${tags}`, options)}\r\n${text}`;
}

/** The message with one more ARC set at its top. */
export function arcSealed(
  text: string,
  instance: number,
  options: SignOptions & { chain?: string; results?: string } = {},
): string {
  const { chain = instance === 1 ? 'none' : 'pass', results = 'mx.list.test; spf=pass; dkim=pass' } = options;
  const own = { domain: 'list.test', ...options };
  const aar = `ARC-Authentication-Results: i=${instance}; ${results}`;
  const ams = finish(text, `ARC-Message-Signature: i=${instance}; ${signatureTags(text, own)}`, own);
  const { algorithm, domain, selector } = names(own);
  const seal = `ARC-Seal: i=${instance}; a=${algorithm}; cv=${chain}; d=${domain}; s=${selector}; t=1700000000; b=`;
  const before = arcFields(text);
  const signed = [...before, aar, ams, seal].map((field) => relaxedHeader(field)).join('\r\n');
  return [`${seal}${signatureOf(signed, own)}`, ams, aar, text].join('\r\n');
}

/** The fields of earlier sets in the order that a seal signs them. */
function arcFields(text: string): string[] {
  const order = ['arc-authentication-results', 'arc-message-signature', 'arc-seal'];
  const instance = (field: string) => Number(/^[^:]*:\s*i=(\d+)/.exec(field)?.[1]);
  return fieldsOf(text)
    .filter((field) => order.includes(nameOf(field)))
    .sort((one, other) => instance(one) - instance(other) || order.indexOf(nameOf(one)) - order.indexOf(nameOf(other)));
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function signatureTags(text: string, options: SignOptions): string {
  const { algorithm, domain, selector } = names(options);
  const { canonicalization = 'relaxed/relaxed', length, more = '' } = options;
  const body = canonicalBody(text.slice(text.indexOf('\r\n\r\n') + 4), canonicalization.split('/')[1] ?? 'simple');
  const hashed = length === undefined ? body : body.slice(0, length);
  const hash = createHash(algorithm.endsWith('sha1') ? 'sha1' : 'sha256')
    .update(hashed, 'latin1')
    .digest('base64');
  const l = length === undefined ? '' : ` l=${length};`;
  return `a=${algorithm}; c=${canonicalization}; d=${domain}; s=${selector};${l}${more} h=${options.names ?? defaultNames}; bh=${hash}; b=`;
}

function names({ key = rsa2048, algorithm, domain = 'parcel.example', selector }: SignOptions) {
  const bits = { [rsa1024.p]: 'rsa1024', [rsa768.p]: 'rsa768', [ed25519.p]: 'ed' }[key.p] ?? 'rsa2048';
  return { algorithm: algorithm ?? `${key.type}-sha256`, domain, selector: selector ?? bits };
}

function finish(text: string, field: string, options: SignOptions): string {
  const edited = options.edit?.(field) ?? field;
  const form = (options.canonicalization ?? 'relaxed/relaxed').split('/')[0];
  const canonical = form === 'relaxed' ? relaxedHeader : (whole: string) => whole;
  const left = fieldsOf(text);
  const selected: string[] = [];
  for (const name of (options.names ?? defaultNames).toLowerCase().split(':')) {
    const index = left.findLastIndex((one) => nameOf(one) === name.trim());
    if (index !== -1) selected.push(...left.splice(index, 1));
  }
  const signature = signatureOf([...selected, edited].map(canonical).join('\r\n'), options);
  return edited.replace(/(?<=\s)b=(?=;|$)/, () => `b=${options.editSignature?.(signature) ?? signature}`);
}

function signatureOf(signed: string, { key = rsa2048, algorithm = '' }: SignOptions): string {
  const bytes = Buffer.from(signed, 'latin1');
  if (key.type === 'rsa')
    return signBytes(algorithm === 'rsa-sha1' ? 'sha1' : 'sha256', bytes, key.privateKey).toString('base64');
  return signBytes(null, createHash('sha256').update(bytes).digest(), key.privateKey).toString('base64');
}

function fieldsOf(text: string): string[] {
  return text.slice(0, text.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).trim().toLowerCase();
}

function relaxedHeader(field: string): string {
  const value = field.slice(field.indexOf(':') + 1).replaceAll('\r\n', '');
  return `${nameOf(field)}:${value
    .split(/[ \t]+/)
    .join(' ')
    .replace(/^ /, '')
    .replace(/ $/, '')}`;
}

/** RFC 6376, 3.4.3 and 3.4.4, line by line. */
export function canonicalBody(body: string, form: string): string {
  const lines = body.split('\r\n').map((line) =>
    form === 'relaxed'
      ? line
          .split(/[ \t]+/)
          .join(' ')
          .replace(/ $/, '')
      : line,
  );
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return form === 'relaxed' ? '' : '\r\n';
  return `${lines.join('\r\n')}\r\n`;
}

function rsaKey(modulusLength: number): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return { type: 'rsa', privateKey, p: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
}

function edKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { type: 'ed25519', privateKey, p: der.subarray(-32).toString('base64') };
}
