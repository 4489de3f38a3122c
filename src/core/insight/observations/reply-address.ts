import { inHeader } from '../observed-message.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';
import { listOrganisations } from '../mailing-list.ts';
import { aliasOf, mailboxOf } from '../alias-of.ts';
import { mailProviders } from '../data/mail-providers.ts';
import { domainOfAddress, organisationOf } from '../same-organisation.ts';

/**
 * Replies go to another organisation than the one the message names as its sender; or, where anybody gets a mailbox, to somebody
 * else there. Not where the answer goes to the mailing list that the message came by, nor back to one of the people it was sent to.
 */
export const replyAddress: Observer = {
  codes: ['reply-to-elsewhere'],
  find(message) {
    const { from, replyTo } = message.facts;
    const known = new Set([...from.flatMap(identityOf), ...listOrganisations(message)]);
    if (known.size === 0 || from.length === 0) return [];
    const elsewhere = replyTo.find(
      (one) =>
        one.address.includes('@') &&
        identityOf(one).some((identity) => !known.has(identity)) &&
        !known.has(organisationOf(domainOfAddress(one.address) ?? '')) &&
        !isRecipient(message, one.address),
    );
    if (!elsewhere) return [];
    const values = { from: from[0]?.address ?? '', replyTo: elsewhere.address };
    return [{ code: 'reply-to-elsewhere', values, where: [inHeader('From'), inHeader('Reply-To')] }];
  },
};

/**
 * Whose an address is: an organisation's, or at a provider for everybody the mailbox itself, without what `+` adds to it. The same name
 * at two domains of one provider is one mailbox (`proton.me`, `protonmail.com`).
 */
function identityOf({ address }: { address: string }): string[] {
  const domain = domainOfAddress(address);
  if (domain === null) return [];
  if (!mailProviders.has(domain)) return [organisationOf(domain)];
  const mailbox = aliasOf(address)?.mailbox ?? mailboxOf(address);
  return [`${mailbox.slice(0, mailbox.lastIndexOf('@'))}@${organisationOf(domain)}`];
}

/** Old lists name themselves nowhere but in To: an answer to all goes there anyway. */
function isRecipient({ facts }: ObservedMessage, address: string): boolean {
  return [...facts.to, ...facts.cc].some((one) => one.address.toLowerCase() === address.toLowerCase());
}
