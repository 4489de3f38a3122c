import { readAddressList } from '../../mail/address-list.ts';
import { valuesOf } from '../../mail/header-block.ts';
import { inHeader } from '../observed-message.ts';
import type { Observer } from '../observed-message.ts';

/**
 * More than one From field, which RFC 5322 (3.6) forbids, or more than one address in it, which it allows when Sender says
 * who sent: programs differ in which one they show and which one they check.
 */
export const severalSenders: Observer = {
  codes: ['several-from'],
  find({ headers }) {
    const written = valuesOf(headers, 'from').slice(0, 20);
    const fields = written.length;
    const addresses = [
      ...new Set(written.flatMap((value) => readAddressList(value)).map(({ address }) => address.toLowerCase())),
    ];
    if (addresses.length < 2 && fields < 2) return [];
    const values = { addresses: addresses.slice(0, 5).join(', '), fields: String(fields) };
    const where = Array.from({ length: Math.max(1, Math.min(fields, 10)) }, (_, field) => inHeader('From', field));
    return [{ code: 'several-from', values, where }];
  },
};
