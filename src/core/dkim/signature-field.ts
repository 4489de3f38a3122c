import { asciiDomain } from '../clues/host.ts';
import { base64Bytes } from './base64-bytes.ts';
import { utf8Text } from './raw-header.ts';
import type { RawField } from './raw-header.ts';
import type { Canonicalization, SignatureReason } from './signature-report.ts';
import { entriesOf, readTagList, withoutFolds } from './tag-list.ts';
import type { TagList } from './tag-list.ts';

/** Of the three kinds of field that sign: which tags they need and may use. */
export type SignatureKind = 'dkim' | 'arc-message' | 'arc-seal';

/** What a field that signs says (RFC 6376, 3.5; RFC 8617, 4.1.2 and 4.1.3), as far as it can be read. */
export interface SignatureField {
  raw: RawField;
  list: TagList;
  domain?: string;
  selector?: string;
  identity?: string;
  algorithm?: SignatureAlgorithm;
  canonicalization?: { header: Canonicalization; body: Canonicalization };
  /** Names in `h=`, lower case. */
  names: string[];
  /** `l=`: how many bytes of the canonical body are signed. */
  length?: number;
  bodyHash?: Uint8Array<ArrayBuffer>;
  signature?: Uint8Array<ArrayBuffer>;
  /** `t=` and `x=`, seconds since 1970. */
  signedAt?: number;
  expiresAt?: number;
  /** The first rule that it breaks; no verifier may believe it then. */
  fault?: { reason: SignatureReason; tag?: string };
}

export type SignatureAlgorithm = 'rsa-sha1' | 'rsa-sha256' | 'ed25519-sha256';

/** Characters of a field that signs. Real ones have below 5,000, with copied fields (`z=`) below 20,000. */
export const longestSignature = 100_000;

const required: Record<SignatureKind, readonly string[]> = {
  dkim: ['v', 'a', 'b', 'bh', 'd', 'h', 's'],
  'arc-message': ['a', 'b', 'bh', 'd', 'h', 's'],
  'arc-seal': ['a', 'b', 'cv', 'd', 's'],
};
const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const domainName = new RegExp(`^${label}(?:\\.${label})+$`);
const selectorName = new RegExp(`^${label}(?:\\.${label})*$`);

/** Reads a field that signs, and judges it. Never throws. What breaks a rule is still read, to say what can be said. */
export function readSignatureField(raw: RawField, kind: SignatureKind): SignatureField {
  if (raw.text.length > longestSignature) {
    return { raw, list: readTagList(''), names: [], fault: { reason: 'too-long' } };
  }
  const list = readTagList(raw.text.slice(raw.value));
  const field: SignatureField = { raw, list, names: [] };
  if (list.fault) field.fault = list.fault;
  const missing = required[kind].find((tag) => !list.tags.has(tag));
  if (missing !== undefined) field.fault ??= { reason: 'tag-missing', tag: missing };
  for (const read of kind === 'arc-seal' ? sealReaders : messageReaders) read(field, kind);
  return field;
}

type Reader = (field: SignatureField, kind: SignatureKind) => void;

const readVersion: Reader = (field, kind) => {
  if (kind === 'dkim' && field.list.tags.has('v') && field.list.tags.get('v') !== '1') fault(field, 'version', 'v');
};

/** SHA-1 is DKIM's alone: ARC came later (RFC 8617, 4.1). */
const readAlgorithm: Reader = (field, kind) => {
  const algorithm = field.list.tags.get('a')?.toLowerCase();
  if (algorithm === undefined) return;
  if (algorithm === 'rsa-sha256' || algorithm === 'ed25519-sha256') field.algorithm = algorithm;
  else if (algorithm === 'rsa-sha1' && kind === 'dkim') field.algorithm = algorithm;
  else fault(field, 'algorithm', 'a');
};

const readCanonicalization: Reader = (field) => {
  const [header, body = 'simple', ...more] = (field.list.tags.get('c') ?? 'simple').toLowerCase().split('/');
  if (isCanonicalization(header) && isCanonicalization(body) && more.length === 0) {
    field.canonicalization = { header, body };
  } else fault(field, 'canonicalization', 'c');
};

function isCanonicalization(word: string | undefined): word is Canonicalization {
  return word === 'simple' || word === 'relaxed';
}

const readNames: Reader = (field) => {
  const { tags } = field.list;
  const domain = tags.get('d');
  if (domain !== undefined) {
    const ascii = asciiName(domain);
    if (domainName.test(ascii)) field.domain = ascii;
    else fault(field, 'name-syntax', 'd');
  }
  const selector = tags.get('s');
  if (selector !== undefined) {
    const ascii = asciiName(selector);
    if (selectorName.test(ascii)) field.selector = ascii;
    else fault(field, 'name-syntax', 's');
  }
};

/** `i=` must lie in `d=` (RFC 6376, 6.1.1); in ARC `i` is a number. */
const readIdentity: Reader = (field, kind) => {
  const written = field.list.tags.get('i');
  if (kind !== 'dkim' || written === undefined) return;
  const identity = utf8Text(withoutFolds(written).replaceAll(/=([0-9A-Fa-f]{2})/g, fromHex));
  const at = identity.lastIndexOf('@');
  const domain = asciiName(identity.slice(at + 1));
  field.identity = `${identity.slice(0, at + 1)}${domain}`;
  if (at === -1 || !domainName.test(domain)) fault(field, 'name-syntax', 'i');
  else if (field.domain !== undefined && domain !== field.domain && !domain.endsWith(`.${field.domain}`)) {
    fault(field, 'identity', 'i');
  }
};

function fromHex(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

const readNumbers: Reader = (field) => {
  const signedAt = numberOf(field, 't', /^\d{1,12}$/);
  const expiresAt = numberOf(field, 'x', /^\d{1,12}$/);
  const length = numberOf(field, 'l', /^\d{1,76}$/);
  if (signedAt !== undefined) field.signedAt = signedAt;
  if (expiresAt !== undefined) field.expiresAt = expiresAt;
  if (length !== undefined) field.length = length;
  if (signedAt !== undefined && expiresAt !== undefined && expiresAt <= signedAt) fault(field, 'expiry', 'x');
};

function numberOf(field: SignatureField, tag: string, form: RegExp): number | undefined {
  const written = field.list.tags.get(tag);
  if (written === undefined) return undefined;
  if (form.test(written)) return Number(written);
  fault(field, 'number', tag);
  return undefined;
}

const readSignature: Reader = (field) => {
  const signature = bytesOf(field, 'b');
  if (signature) field.signature = signature;
};

const readBodyHash: Reader = (field) => {
  const hash = bytesOf(field, 'bh');
  if (hash) field.bodyHash = hash;
};

function bytesOf(field: SignatureField, tag: string): Uint8Array<ArrayBuffer> | undefined {
  const written = field.list.tags.get(tag);
  if (written === undefined) return undefined;
  const bytes = base64Bytes(withoutFolds(written));
  if (bytes && bytes.length > 0) return bytes;
  fault(field, 'base64', tag);
  return undefined;
}

/** From must be signed (RFC 6376, 5.4); an ARC seal must not, as it is made after (RFC 8617, 4.1.2). */
const readSignedNames: Reader = (field, kind) => {
  const written = field.list.tags.get('h');
  if (written === undefined) return;
  field.names = entriesOf(written.toLowerCase()).filter((name) => name !== '');
  if (!field.names.includes('from')) fault(field, 'from-unsigned', 'h');
  if (kind === 'arc-message' && field.names.includes('arc-seal')) fault(field, 'seal-signed', 'h');
};

/** Keys lie in DNS alone; other ways that a signer may name are passed over. */
const readQueryMethod: Reader = (field, kind) => {
  const methods = entriesOf(field.list.tags.get('q') ?? 'dns/txt').map((method) => method.toLowerCase());
  if (kind === 'dkim' && !methods.includes('dns/txt')) fault(field, 'query-method', 'q');
};

/** A seal covers the ARC fields alone; `h=` would make it something else (RFC 8617, 4.1.3). */
const refuseSignedNames: Reader = (field) => {
  if (field.list.tags.has('h')) fault(field, 'tag-syntax', 'h');
};

const messageReaders: readonly Reader[] = [
  readVersion,
  readAlgorithm,
  readCanonicalization,
  readNames,
  readIdentity,
  readSignedNames,
  readNumbers,
  readQueryMethod,
  readSignature,
  readBodyHash,
];
const sealReaders: readonly Reader[] = [readAlgorithm, readNames, refuseSignedNames, readNumbers, readSignature];

function fault(field: SignatureField, reason: SignatureReason, tag: string): void {
  field.fault ??= { reason, tag };
}

/** Lower case, and other scripts as `xn--` (RFC 8616); what is no name stays as it is written. */
function asciiName(written: string): string {
  const text = utf8Text(written).toLowerCase();
  return /^[\x21-\x7e]*$/.test(text) ? text : (asciiDomain(text) ?? text);
}
