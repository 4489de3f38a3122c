import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import type { OwnAddresses } from '../../core/insight/leak-source.ts';
import { nameableKinds, nameableTest } from '../../documents/nameable.ts';
import type { Nameable } from '../../documents/nameable.ts';

/** A value that can be named, and in how many exhibits it stands. */
export interface Candidate extends Nameable {
  exhibits: number;
}

/** So many are offered: a warning that names more is read by nobody. */
const most = 60;

/** What a warning can name, the most frequent first; nothing of the person's own. */
export function candidatesIn(tally: ClueTally, own: OwnAddresses): Candidate[] {
  const may = nameableTest([...own.addresses, ...tally.arrivedAt, ...own.notes.map(({ address }) => address)]);
  const all: Candidate[] = [];
  for (let index = 0; index < tally.size; index += 1) {
    const kind = nameableKinds.find((one) => one === tally.kind(index));
    if (kind) all.push({ kind, value: tally.value(index), exhibits: tally.exhibits(index) });
  }
  return all
    .sort((one, other) => other.exhibits - one.exhibits)
    .filter(may)
    .slice(0, most);
}
