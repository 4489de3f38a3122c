import type { Clue } from '../../clue.ts';
import { describeHost, describeLink } from '../../links/describe-link.ts';
import { unwrapLink } from '../../links/unwrap.ts';
import { Remembered } from '../../remembered.ts';
import { asciiDomain, registrableDomain } from '../host.ts';
import { canonicalIp } from '../ip-address.ts';
import { telephoneOf } from '../phone-number.ts';
import { withTricks } from './to-clue.ts';

/**
 * A clue with what follows from it, at the same place and in the same role: of a link what it is wrapped around, of links and
 * addresses the domain or the IP address of their host, and of an account that is named by a telephone number that number.
 */
export function expand(clue: Clue): Clue[] {
  if (clue.kind === 'link') return expandLink(clue);
  if (clue.kind === 'email') return [clue, ...domainOf(clue, clue.value.slice(clue.value.lastIndexOf('@') + 1))];
  if (clue.kind === 'account') return [clue, ...numberOf(clue)];
  return clue.kind === 'domain' ? [described(clue, describeHost(clue.value))] : [clue];
}

function numberOf({ value, asWritten, role, where }: Clue): Clue[] {
  const number = /^[a-z]+:(\+\d+)$/.exec(value)?.[1];
  const phone = number === undefined ? null : telephoneOf(`tel:${number}`);
  return phone === null ? [] : [{ kind: 'phone', value: phone, asWritten, role, where }];
}

function expandLink(clue: Clue): Clue[] {
  const { steps, leadsOn, leadsThrough } = unwrapLink(clue.value);
  if (steps.length === 0 && leadsOn.length === 0 && leadsThrough === undefined) return withHost(clue);
  const { shown, ...wrapper } = clue;
  const chain = [clue.value, ...steps];
  const links = chain.flatMap((value, index) => {
    const last = index === chain.length - 1;
    return withHost({
      ...(index === 0 ? wrapper : withoutTricks(wrapper)),
      value,
      ...(index === 0 ? {} : { unwrappedFrom: chain.slice(0, index) }),
      ...(last && shown !== undefined ? { shown } : {}),
      ...(last && leadsOn.length > 0 ? { leadsOn } : {}),
      ...(last && leadsThrough !== undefined ? { leadsThrough } : {}),
    });
  });
  return [...links, ...leadsOn.flatMap((url) => domainOf(clue, new URL(url).hostname))];
}

/** How the wrapper was written says nothing of what it holds. */
function withoutTricks({
  tricks: _tricks,
  unwrappedFrom: _from,
  looksLike: _like,
  unicodeHost: _host,
  ...clue
}: Clue): Clue {
  return clue;
}

function withHost(link: Clue): Clue[] {
  const url = new URL(link.value);
  const full = described(link, describeLink(url));
  const ip = /^\[|^[\d.]+$/.test(url.hostname) ? canonicalIp(url.hostname.replaceAll(/[[\]]/g, '')) : null;
  if (ip === null) return [full, ...domainOf(link, url.hostname)];
  return [full, { kind: 'ip', value: ip, asWritten: link.asWritten, role: link.role, where: link.where }];
}

/** By host: what follows from it is asked for again at every link and address of a message. */
const domains = new Remembered<{ value: string; details: ReturnType<typeof describeHost> } | null>(1000);

function domainOf({ asWritten, role, where }: Clue, host: string): Clue[] {
  const domain = domains.of(host, domainOfHost);
  if (domain === null) return [];
  return [described({ kind: 'domain', value: domain.value, asWritten, role, where }, domain.details)];
}

function domainOfHost(host: string) {
  const ascii = asciiDomain(host);
  const value = ascii === null ? null : registrableDomain(ascii);
  if (ascii === null || value === null) return null;
  return { value, details: { ...describeHost(value), ...pick(describeHost(ascii)) } };
}

/** What a host imitates by what stands in front of its domain is said of the domain too. */
function pick({ looksLike }: Pick<Clue, 'looksLike'>): Pick<Clue, 'looksLike'> {
  return looksLike === undefined ? {} : { looksLike };
}

function described(clue: Clue, { tricks, ...details }: ReturnType<typeof describeHost>): Clue {
  return withTricks({ ...clue, ...details }, tricks ?? []);
}
