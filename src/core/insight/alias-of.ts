import { Remembered } from '../remembered.ts';
import { aliasConventions, dotlessDomains } from './data/alias-conventions.ts';
import type { AliasConvention } from './data/alias-conventions.ts';

/** How an address was made from another one. */
export interface Alias {
  form: 'plus' | 'sub-domain' | 'service';
  /** What its owner wrote for the place: often a site's name. Null when nothing of it is in the address. */
  tag: string | null;
  /** The address behind it, in lower case; null when it does not tell. */
  mailbox: string | null;
  service: string | null;
  /** `guess`: some servers read it so; only its owner can say. */
  sure: 'certain' | 'likely' | 'guess';
}

/** An address as the same mailbox is always written: lower case, `googlemail.com` as `gmail.com`, its dots left out. */
export function mailboxOf(address: string): string {
  const { local, domain } = split(address);
  if (!dotlessDomains.has(domain)) return `${local}@${domain}`;
  return `${local.replaceAll('.', '')}@gmail.com`;
}

/** What an address shows of having been made for one place, by the conventions of providers; null when it shows nothing. */
export function aliasOf(address: string): Alias | null {
  return aliases.of(address, () => readAlias(address));
}

/** A book has few own addresses, and asks for each of them with every exhibit. */
const aliases = new Remembered<Alias | null>(10_000);

function readAlias(address: string): Alias | null {
  const { local, domain } = split(address);
  if (local === '' || domain === '') return null;
  for (const convention of aliasConventions) {
    const found = byConvention(convention, local, domain);
    if (found !== undefined) return found;
  }
  return plusOf(local, domain, null, 'likely');
}

/** Undefined when the convention is not about this address; null when it says that there is no alias. */
function byConvention({ service, domains, form, source }: AliasConvention, local: string, domain: string) {
  const own = domains.includes(domain);
  const below = domains.find((one) => domain.endsWith(`.${one}`));
  const sure = source === 'guess' ? 'guess' : 'certain';
  if (form === 'plus') return own ? plusOf(local, domain, service, sure) : undefined;
  if (form === 'no-plus') return own ? null : undefined;
  if (form === 'opaque') return own || below ? toAlias('service', null, service, sure) : undefined;
  if (form === 'prefix') {
    const prefix = /^(.{1,64})[._][a-z0-9]{3,20}$/.exec(local)?.[1];
    return own ? toAlias('service', prefix ?? null, service, sure) : undefined;
  }
  if (below !== undefined) return toAlias('sub-domain', withoutReply(local), service, sure);
  return own &&
    !domains.some((one) => aliasConventions.some((other) => other.form === 'plus' && other.domains.includes(one)))
    ? toAlias('service', null, service, sure)
    : undefined;
}

/** `=` stands in addresses that programs write to get answers back (VERP, BATV, SRS): no person made these. */
function plusOf(local: string, domain: string, service: string | null, sure: Alias['sure']): Alias | null {
  const at = local.indexOf('+');
  const tag = local.slice(at + 1);
  if (at < 1 || tag === '' || tag.includes('=')) return null;
  return { form: 'plus', tag, mailbox: mailboxOf(`${local.slice(0, at)}@${domain}`), service, sure };
}

/** `shop+hello=example.com@…`: the alias, and whom an answer through it goes to. */
function withoutReply(local: string): string {
  return local.split('+')[0] ?? local;
}

function toAlias(form: Alias['form'], tag: string | null, service: string, sure: Alias['sure']): Alias {
  return { form, tag, mailbox: null, service, sure };
}

function split(address: string): { local: string; domain: string } {
  const written = address.trim().toLowerCase().slice(0, 320);
  const at = written.lastIndexOf('@');
  return { local: written.slice(0, Math.max(0, at)), domain: at === -1 ? '' : written.slice(at + 1) };
}
