import { foldText } from '../../text/fold-text.ts';
import { inHeader } from '../observed-message.ts';
import type { Observer } from '../observed-message.ts';
import { listOrganisations } from '../mailing-list.ts';
import { domainOfAddress, isSameOrganisation, organisationOf } from '../same-organisation.ts';

const address = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/**
 * A name that is, or carries, another address than the one beside it: mail programs that show names alone then show
 * an address that nobody checked. Mailing lists rewrite From so (`a@b.example via List`): there it says nothing.
 */
export const senderName: Observer = {
  codes: ['name-carries-address'],
  find(message) {
    const lists = listOrganisations(message);
    return message.facts.from.slice(0, 20).flatMap((person) => {
      const inName = address.exec(foldText(person.name.slice(0, 1000)).text)?.[0];
      const shown = inName === undefined ? null : domainOfAddress(inName);
      const real = domainOfAddress(person.address);
      if (inName === undefined || shown === null || real === null || isSameOrganisation(shown, real)) return [];
      if (lists.has(organisationOf(real))) return [];
      const values = { name: inName, address: person.address };
      return [{ code: 'name-carries-address' as const, values, where: [inHeader('From')] }];
    });
  },
};
