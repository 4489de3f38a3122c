import { readAuthenticationResults } from '../mail/authentication.ts';
import type { RawField } from './raw-header.ts';
import { readSignatureField } from './signature-field.ts';
import type { SignatureField } from './signature-field.ts';
import type { ArcReason } from './signature-report.ts';

/** The three fields that one server added (RFC 8617, 4.1). */
export interface ArcFields {
  instance: number;
  results: RawField;
  message: SignatureField;
  /** Counts ARC-Message-Signature fields from 0, the topmost. */
  messageIndex: number;
  seal: SignatureField;
}

export interface ArcFault {
  reason: ArcReason;
  instance?: number;
}

type Part = 'results' | 'message' | 'seal';

const parts = new Map<string, Part>([
  ['arc-authentication-results', 'results'],
  ['arc-message-signature', 'message'],
  ['arc-seal', 'seal'],
]);
/** RFC 8617, 4.2.1. */
const mostSets = 50;
/** An instance stands at the beginning; the results after it may be long. */
const looked = 2_000;

/** Sorts the ARC fields of a message into sets, instance 1 first; or says what is wrong with them (5.2, steps 1 and 3). */
export function readArcSets(fields: readonly RawField[]): ArcFields[] | ArcFault {
  const found = fields.filter(({ name }) => parts.has(name));
  if (found.length > mostSets * parts.size) return { reason: 'too-many' };
  const sets = new Map<number, Partial<ArcFields>>();
  let messages = 0;
  for (const raw of found) {
    const part = parts.get(raw.name) ?? 'results';
    const read = part === 'results' ? null : readSignatureField(raw, part === 'seal' ? 'arc-seal' : 'arc-message');
    const instance = read ? numberOf(read.list.tags.get('i')) : instanceOfResults(raw);
    if (instance === null) return { reason: 'instance-syntax' };
    const set = sets.get(instance) ?? {};
    if (set[part]) return { reason: 'field-twice', instance };
    sets.set(instance, {
      ...set,
      instance,
      [part]: read ?? raw,
      ...(part === 'message' ? { messageIndex: messages++ } : {}),
    });
  }
  return inOrder(sets);
}

function inOrder(sets: ReadonlyMap<number, Partial<ArcFields>>): ArcFields[] | ArcFault {
  const ordered: ArcFields[] = [];
  for (let instance = 1; instance <= sets.size; instance += 1) {
    const set = sets.get(instance);
    if (!set) return { reason: 'instance-gap', instance };
    if (!isWhole(set)) return { reason: 'field-missing', instance };
    ordered.push(set);
  }
  return ordered;
}

function isWhole(set: Partial<ArcFields>): set is ArcFields {
  return set.results !== undefined && set.message !== undefined && set.seal !== undefined;
}

function instanceOfResults(raw: RawField): number | null {
  const { instance } = readAuthenticationResults(raw.text.slice(raw.value, raw.value + looked));
  return instance === undefined ? null : numberOf(`${instance}`);
}

/** 1 to 50, as at most two digits. */
function numberOf(written: string | undefined): number | null {
  const number = written !== undefined && /^\d{1,2}$/.test(written) ? Number(written) : 0;
  return number >= 1 && number <= mostSets ? number : null;
}
