import { aliasOf } from '../alias-of.ts';
import { arrivedAt } from '../arrived-at.ts';
import { inHeader } from '../observed-message.ts';
import type { Observer } from '../observed-message.ts';

/** The message came to an address made for one place (`lin+shop@…`): that place, or whoever has its list, knows it. */
export const alias: Observer = {
  codes: ['sent-to-alias'],
  find({ facts, headers }) {
    const seen = new Set<string>();
    return arrivedAt(facts, headers).flatMap(({ address, header, field }) => {
      const found = aliasOf(address);
      if (!found || found.tag === null || found.sure === 'guess' || seen.has(address)) return [];
      seen.add(address);
      const values = { address, tag: found.tag };
      return [{ code: 'sent-to-alias' as const, values, where: [inHeader(header, field)] }];
    });
  },
};
