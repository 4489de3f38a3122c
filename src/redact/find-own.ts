import { base64OfUrl } from '../core/bytes-of-base64.ts';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Says whether a text holds one of some values, plainly or written in another way. */
export interface OwnFinder {
  holds(text: string): boolean;
}

/** Local parts that say nothing of who it is: looked for only with their domain. */
const commonLocalParts =
  /^(?:info|admin|contact|sales|support|service|office|hello|mail|email|postmaster|webmaster|no-?reply|abuse|team)$/;
const leastLocalPart = 5;
/** A number is compared by its last digits, so that it is found with and without its country. */
const leastDigits = 8;

/**
 * Looks for values in every form in which mails carry them: plain, in capitals, percent-encoded, quoted-printable, base64 at any
 * alignment, hexadecimal, as character references, inside the address that a bounce goes to, and as the hash that trackers put in its
 * place (MD5, SHA-1, SHA-256).
 */
export function findOwn(values: readonly string[]): OwnFinder {
  const plain = new Set<string>();
  const words = new Set<string>();
  const numbers = new Set<string>();
  const exact = new Set<string>();
  for (const value of values) {
    const lower = folded(value).replace(/^@/, '');
    if (lower === '') continue;
    const digits = lower.replaceAll(/\D/g, '');
    if (/^[+\d][\d\s().-]+$/.test(lower) && digits.length >= leastDigits) numbers.add(digits.slice(-leastDigits));
    plain.add(lower);
    for (const form of formsInBounces(lower)) plain.add(form);
    for (const form of [...encodedForms(value), ...encodedForms(lower)]) exact.add(form);
    const local = /^(.+)@/.exec(lower)?.[1];
    if (local !== undefined && local.length >= leastLocalPart && !commonLocalParts.test(local)) words.add(local);
  }
  const holdsPlain = (text: string) =>
    [...plain].some((one) => text.includes(one)) || [...words].some((one) => holdsWord(text, one));
  return {
    holds(text) {
      if (text === '' || plain.size === 0) return false;
      if ([...exact].some((form) => text.includes(form))) return true;
      if (numbers.size > 0) {
        const digits = text.replaceAll(/[\s().\-\u00a0\u2010-\u2015]/g, '');
        if ([...numbers].some((one) => digits.includes(one))) return true;
      }
      return [...decodings(text), ...fromBase64(text).flatMap(decodings)].some(holdsPlain);
    },
  };
}

/** What stands in the text in base64 (of either alphabet), begun at each of the four places that a group can begin at. */
function fromBase64(text: string): string[] {
  const runs = text.replaceAll(/=?\r?\n/g, '').match(/[\w+/-]{8,}/g) ?? [];
  return runs.flatMap((run) =>
    [0, 1, 2, 3].map((from) => {
      const piece = base64OfUrl(run.slice(from));
      const whole = piece.slice(0, piece.length % 4 === 1 ? -1 : undefined);
      return new TextDecoder().decode(Uint8Array.from(atob(whole), (sign) => sign.codePointAt(0) ?? 0));
    }),
  );
}

/** VERP writes the recipient as `user=domain`, SRS an earlier sender as `domain=user`: see `undoReturnPath`. */
function formsInBounces(address: string): string[] {
  const at = address.lastIndexOf('@');
  if (at < 1) return [];
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return [`${local}=${domain}`, `${domain}=${local}`];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Between other letters or digits it is part of another word. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before = '', after = ''] = [text.slice(0, at).at(-1), text.slice(at + word.length)[0]];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** The text as it stands and with each layer of writing taken off, twice at most. */
function decodings(text: string): string[] {
  let all = [folded(text)];
  for (let layer = 0; layer < 2; layer += 1) {
    const next = all.flatMap((one) => [percentDecoded, quotedDecoded, withoutReferences].map((decode) => decode(one)));
    all = [...new Set([...all, ...next.map(folded)])];
  }
  return all.flatMap((one) => [one, one.replaceAll(/[\p{Cf}\s]/gu, '')]);
}

function percentDecoded(text: string): string {
  return bytesInText(text, /(?:%[\da-f]{2})+/gi, 1);
}

function quotedDecoded(text: string): string {
  return bytesInText(text.replaceAll(/=\r?\n/g, ''), /(?:=[\da-f]{2})+/gi, 1);
}

function bytesInText(text: string, runs: RegExp, sign: number): string {
  return text.replaceAll(runs, (run) => {
    const bytes = run.match(/.[\da-f]{2}/gi) ?? [];
    return new TextDecoder().decode(Uint8Array.from(bytes, (one) => Number.parseInt(one.slice(sign), 16)));
  });
}

function withoutReferences(text: string): string {
  return text.replaceAll(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi,
    (whole, hex: string | undefined, decimal: string | undefined) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Forms that letters alone do not show. Short ones would be found everywhere. */
function encodedForms(value: string): string[] {
  const bytes = new TextEncoder().encode(value);
  const hex = bytesToHex(bytes);
  const hashes = [md5, sha1, sha256].map((hash) => bytesToHex(hash(bytes)));
  return [hex, hex.toUpperCase(), ...hashes, ...hashes.map((hash) => hash.toUpperCase())].filter(
    (form) => form.length >= 8,
  );
}
