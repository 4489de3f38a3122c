import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { canonicalJson } from '../core/canonical-json.ts';
import { hashRecord } from '../core/hash.ts';
import type { FieldValue, RedactedExhibit } from './redacted-package.ts';

const encoder = new TextEncoder();
const saltBytes = 16;

/** The salt of a field: unguessable without the key, and made again by who has it. */
export function saltOf(key: string, exhibit: string, name: string): string {
  const code = hmac(sha256, hexToBytes(key), encoder.encode(canonicalJson([exhibit, name])));
  return base64urlnopad.encode(code.subarray(0, saltBytes));
}

/** RFC 9901, 4.2.1 and 4.2.3. */
export function digestOf(salt: string, name: string, value: FieldValue): string {
  const disclosure = base64urlnopad.encode(encoder.encode(canonicalJson([salt, name, value])));
  return base64urlnopad.encode(sha256(encoder.encode(disclosure)));
}

/** One hash over every digest, so that none can be left out, put in or exchanged. */
export function commitmentTo(exhibits: readonly Pick<RedactedExhibit, 'number' | 'fields'>[]): string {
  return hashRecord(exhibits.flatMap(({ number, fields }) => fields.map(({ name, digest }) => [number, name, digest])));
}
