import type { ClueKind } from '../../core/clue.ts';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { mailboxOf } from '../../core/insight/alias-of.ts';
import type { OwnAddresses } from '../../core/insight/leak-source.ts';
import { ownList } from '../../core/insight/own-address.ts';

/** Whether a value is the person's own: listed by them, or an address that messages came to. */
export function ownTest(tally: ClueTally, own: OwnAddresses): (kind: ClueKind, value: string) => boolean {
  const listed = new Set(own.addresses);
  const list = ownList(own.addresses.filter((one) => !one.startsWith('+')));
  const arrived = new Set([...tally.arrivedAt].map(mailboxOf));
  return (kind, value) => {
    if (kind === 'email') return arrived.has(mailboxOf(value)) || list.find(value) !== null;
    return listed.has(value);
  };
}
