import type { Clue, ClueRole } from '../clue.ts';
import { registrableDomain } from '../clues/host.ts';
import type { MessageFacts } from '../message-facts.ts';
import { brands } from '../links/brands.ts';
import { Remembered } from '../remembered.ts';
import { mailboxOf } from './alias-of.ts';
import { commonHosts } from './data/common-hosts.ts';
import { wellKnownHosts } from './data/well-known-hosts.ts';
import type { LinkReason } from './sender-group.ts';
import { undoReturnPath } from './undo-return-path.ts';

/** What the grouping needs of an exhibit. */
export interface GroupedExhibit {
  exhibit: string;
  clues: readonly Clue[];
  message?: MessageFacts | undefined;
  skeleton?: string | undefined;
}

/** Links that a reader is asked to follow; not what a page loads, shows or quotes of others. */
const followed: ReadonlySet<ClueRole> = new Set([
  'pressed',
  'mentioned',
  'form-target',
  'qr-code',
  'calendar',
  'on-screen',
]);

/**
 * The values of an exhibit that join it to others that have the same. Never: what many senders share (big sites, hosters, counters of
 * clicks, service numbers, cards of which only four digits are kept), the claimed From (anybody can write it), and the
 * recipients' own addresses. The store keeps them (`insight-entry.ts`): raise `readerVersion` when the rule changes.
 */
export function joiningValues({ clues, message, skeleton }: GroupedExhibit): Map<LinkReason, Set<string>> {
  const values = new Map<LinkReason, Set<string>>();
  const add = (reason: LinkReason, value: string) => {
    const known = values.get(reason);
    if (known) known.add(value);
    else values.set(reason, new Set([value]));
  };
  for (const clue of clues) {
    const joining = ofClue(clue);
    if (joining) add(...joining);
  }
  if (message) for (const [reason, value] of ofMessage(message)) add(reason, value);
  for (const [band, hash] of (skeleton ?? '').split(' ').entries()) if (hash !== '') add('skeleton', `${band}:${hash}`);
  return values;
}

function ofClue({ kind, value, role, leadsThrough }: Clue): [LinkReason, string] | null {
  if (role === 'loaded' || role === 'shown') return null;
  if (kind === 'payment') return value.startsWith('card:') ? null : ['payment', value];
  if (kind === 'account') return ['account', value];
  if (kind === 'phone') return value.startsWith('+') ? ['phone', value] : null;
  if (kind !== 'link' || !followed.has(role)) return null;
  if (leadsThrough !== undefined) return ['short-link', value];
  const site = joiningSite(value);
  return site === null ? null : ['link-host', site];
}

const imitated = new Set(brands.flatMap(({ domains }) => domains));
/** Storage where the customer's name stands in the path, not in the host. */
const storageHost =
  /^(?:storage\.googleapis\.com|storage\.cloud\.google\.com|s3[.-][a-z0-9.-]{0,60}amazonaws\.com|[a-z0-9]{2,8}(?:\.cdn)?\.digitaloceanspaces\.com|[a-z0-9-]{1,60}\.backblazeb2\.com)$/;
const written = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+|\[[^\]]*\])(?::\d{1,5})?(\/[^/?#]+)?/;
const sites = new Remembered<string | null>(50_000);

/** The registrable domain, or the IP address, of a link; in shared storage with the customer's name; null when many share it. */
function joiningSite(link: string): string | null {
  const [, host = '', folder = ''] = written.exec(link.slice(0, 2000)) ?? [];
  if (storageHost.test(host)) return folder === '' ? null : `${host}${folder}`;
  return sites.of(host, () => siteOfHost(host));
}

function siteOfHost(host: string): string | null {
  const domain = registrableDomain(host) ?? host;
  return domain === '' || isShared(domain) ? null : domain;
}

function isShared(domain: string): boolean {
  return commonHosts.has(domain) || wellKnownHosts.has(domain) || imitated.has(domain);
}

/** Addresses of programs, and of documents: nobody's in particular. */
const nobodys =
  /^(?:bounces?|no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|root|nobody|undisclosed-recipients)@|@(?:[^@]*\.)?example\.(?:com|org|net)$/;

function ofMessage({ replyTo, returnPath, to, cc, deliveredTo, list }: MessageFacts): [LinkReason, string][] {
  const own = new Set(
    [...to.map(({ address }) => address), ...cc.map(({ address }) => address), ...deliveredTo].map(mailboxOf),
  );
  const isJoining = (address: string) => /.@./.test(address) && !own.has(address) && !nobodys.test(address);
  // A list's answers go to the list, whoever wrote.
  const replies = list['list-post'] === undefined ? replyTo.map(({ address }) => mailboxOf(address)) : [];
  const path = returnPath === undefined ? '' : mailboxOf(undoReturnPath(returnPath));
  const domain = path.slice(path.lastIndexOf('@') + 1);
  return [
    ...replies.filter(isJoining).map((value): [LinkReason, string] => ['reply-to', value]),
    ...(isJoining(path) && !commonHosts.has(registrableDomain(domain) ?? domain)
      ? [['return-path', path] satisfies [LinkReason, string]]
      : []),
  ];
}
