import { aliasOf, mailboxOf } from './alias-of.ts';
import type { LeakSource } from './leak-source.ts';

/** What an address shows of the place it was given to. */
export type Given = Pick<LeakSource, 'form' | 'tag' | 'service'>;

/** Looks an address up among those that the person listed. */
export interface OwnList {
  /** Null when it is none of the person's. */
  find(address: string): Given | null;
}

/** The person's list: whole domains begin with `@` or have none; an address stands for its plus and hyphen forms as well. */
export function ownList(addresses: readonly string[]): OwnList {
  const written = addresses.map((address) => address.trim().toLowerCase()).filter((address) => address !== '');
  const mailboxes = new Set(written.filter((one) => one.lastIndexOf('@') > 0).map(mailboxOf));
  const domains = new Set(written.filter((one) => one.lastIndexOf('@') < 1).map((one) => one.replace('@', '')));
  return {
    find(address) {
      const mailbox = mailboxOf(address);
      if (mailboxes.has(mailbox)) return givenBy(address);
      const base = aliasOf(address)?.mailbox ?? null;
      if (base !== null && mailboxes.has(base)) return givenBy(address);
      return hyphenOf(mailbox, mailboxes) ?? catchAllOf(mailbox, domains);
    },
  };
}

/** By the conventions of providers alone. */
export function givenBy(address: string): Given {
  const found = aliasOf(address);
  if (!found || found.sure === 'guess') return { form: 'plain' };
  const { form, tag, service } = found;
  return { form, ...(tag === null ? {} : { tag }), ...(service === null ? {} : { service }) };
}

/** `lin-shop@…` where `lin@…` is the person's: qmail and some university servers cut there. */
function hyphenOf(mailbox: string, mailboxes: ReadonlySet<string>): Given | null {
  const [local = '', domain = ''] = mailbox.split('@');
  for (let at = local.indexOf('-'); at > 0; at = local.indexOf('-', at + 1)) {
    if (mailboxes.has(`${local.slice(0, at)}@${domain}`)) return { form: 'hyphen', tag: local.slice(at + 1) };
  }
  return null;
}

/** Anything at the person's own domain; below it, the sub-domain may be the place. */
function catchAllOf(mailbox: string, domains: ReadonlySet<string>): Given | null {
  const [local = '', host = ''] = mailbox.split('@');
  if (domains.has(host)) {
    const plus = local.indexOf('+');
    return { form: 'catch-all', tag: plus > 0 ? local.slice(plus + 1) : local };
  }
  const above = [...domains].find((domain) => host.endsWith(`.${domain}`));
  return above === undefined ? null : { form: 'sub-domain', tag: host.slice(0, -above.length - 1) };
}
