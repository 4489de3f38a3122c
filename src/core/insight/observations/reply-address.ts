import { inHeader } from '../observed-message.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';
import { listOrganisations } from '../mailing-list.ts';
import { domainOfAddress, organisationOf } from '../same-organisation.ts';

/**
 * Replies go to another organisation than the one the message names as its sender. Not where the answer goes to the mailing
 * list that the message came by, nor back to one of the people it was sent to.
 */
export const replyAddress: Observer = {
  codes: ['reply-to-elsewhere'],
  find(message) {
    const { from, replyTo } = message.facts;
    const known = new Set([...organisationsOf(from), ...listOrganisations(message)]);
    if (known.size === 0 || from.length === 0) return [];
    const elsewhere = replyTo.find(({ address }) => {
      const domain = domainOfAddress(address);
      return (
        domain !== null && address.includes('@') && !known.has(organisationOf(domain)) && !isRecipient(message, address)
      );
    });
    if (!elsewhere) return [];
    const values = { from: from[0]?.address ?? '', replyTo: elsewhere.address };
    return [{ code: 'reply-to-elsewhere', values, where: [inHeader('From'), inHeader('Reply-To')] }];
  },
};

function organisationsOf(people: readonly { address: string }[]): string[] {
  return people.flatMap(({ address }) => domainOfAddress(address) ?? []).map(organisationOf);
}

/** Old lists name themselves nowhere but in To: an answer to all goes there anyway. */
function isRecipient({ facts }: ObservedMessage, address: string): boolean {
  return [...facts.to, ...facts.cc].some((one) => one.address.toLowerCase() === address.toLowerCase());
}
