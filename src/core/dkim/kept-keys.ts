import { KeyName } from '../key-answer.ts';
import type { KeyAnswer } from '../key-answer.ts';
import { keyName } from './key-source.ts';
import type { KeySource } from './key-source.ts';
import { verifySignatures } from './verify-signatures.ts';

/** Names of keys that are asked for, of one message. Real mail names at most five; each look-up tells somebody something. */
const mostNames = 8;

/**
 * A source of keys that asks nobody: what was answered and kept. All that were ever answered are tried, the earliest first: a signature
 * that one of them vouches for was made with that key, whatever is published now. What the person gave comes last.
 */
export function keptKeys(answers: readonly KeyAnswer[]): KeySource {
  return (domain, selector) => {
    const about = answersAbout(answers, keyName(domain, selector));
    if (about.length === 0) return null;
    const told = about.filter(hasAnswered);
    if (told.length === 0) throw new Error('no answer was to be had');
    return [...new Set(told.flatMap(recordsOf))];
  };
}

/** What was answered about one key, the earliest first, then what the person gave. */
export function answersAbout(answers: readonly KeyAnswer[], name: string): KeyAnswer[] {
  return answers
    .filter((answer) => answer.name === name)
    .sort(
      (one, other) =>
        Number(one.by === 'person') - Number(other.by === 'person') || one.at.utc.localeCompare(other.at.utc),
    );
}

/** Whether it says which records there are: there may be none (RFC 1035, 4.1.1: 3 is "no such name"). */
export function hasAnswered(answer: KeyAnswer): answer is Exclude<KeyAnswer, { by: 'silence' }> {
  return answer.by === 'person' || (answer.by === 'resolver' && [0, 3].includes(answer.read.rcode));
}

export function recordsOf(answer: Exclude<KeyAnswer, { by: 'silence' }>): readonly string[] {
  return answer.by === 'person' ? [answer.record] : answer.read.records;
}

/**
 * Which keys the signatures and seals of a message name: a few, in their order, and only such as can lie in DNS: what a mail writes may
 * be longer than any name. Nobody is asked.
 */
export async function keyNamesOf(source: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const names = new Set<string>();
  await verifySignatures(source, (domain, selector) => {
    names.add(keyName(domain, selector));
    return null;
  });
  return [...names].filter((name) => KeyName.safeParse(name).success).slice(0, mostNames);
}
