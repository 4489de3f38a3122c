import type { ClueKind } from '../core/clue.ts';

/** Kinds that a warning can name. A link may hold who it was sent to, so its domain stands for it. */
export const nameableKinds = ['phone', 'email', 'domain', 'account'] as const satisfies readonly ClueKind[];

/** A value that a warning can name. */
export interface Nameable {
  kind: (typeof nameableKinds)[number];
  value: string;
}

/**
 * Says whether a value may stand in a warning to friends: it is nothing of the person's own, and none of their addresses is written
 * into it, as mailing services do (`bounce-lin=mail.example@news.example`).
 *
 * @param own the person's addresses, whole domains (`@own.example`) and numbers: told by them, or such that messages came to
 */
export function nameableTest(own: Iterable<string>): (one: Nameable) => boolean {
  const addresses = [...own].map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
  const domains = new Set(addresses.filter((one) => one.includes('@')).map(domainOf));
  const letters = addresses.flatMap(spellings).filter((one) => one.length >= shortest);
  return ({ kind, value }) => {
    const lower = value.toLowerCase();
    if (addresses.includes(lower)) return false;
    if (kind === 'domain' && isUnder(lower, domains)) return false;
    if (
      kind === 'email' &&
      addresses.some((one) => one.startsWith('@') && isUnder(domainOf(lower), new Set([one.slice(1)])))
    ) {
      return false;
    }
    const plain = [lettersOf(lower), lettersOf(lower.replace(/\+[^@]*(?=@)/, ''))];
    return !letters.some((one) => plain.some((text) => text.includes(one)));
  };
}

/** Fewer letters than these stand in anything by chance. */
const shortest = 6;

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function isUnder(host: string, domains: ReadonlySet<string>): boolean {
  return [...domains].some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Letters and digits alone, of the address as it is and without what stands behind `+`. A whole domain is no address. */
function spellings(address: string): string[] {
  if (address.startsWith('@')) return [];
  const [local = '', domain = ''] = address.split('@');
  return [...new Set([lettersOf(address), lettersOf(`${local.split('+')[0] ?? ''}${domain}`)])];
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
