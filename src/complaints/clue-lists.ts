import type { Clue, ClueKind } from '../core/clue.ts';
import { hostWithoutBrackets, seenAddress } from './message-values.ts';
import type { Filling } from './filling.ts';
import { headings } from './headings.ts';

/** More than this helps nobody in a form: the rest stands in the list of clues. */
const most = 100;
/** Roles that are of the way or of the list service, not of the sender's message. */
const aside = new Set<Clue['role']>(['relay', 'list', 'loaded']);

/** Values of one kind in the exhibits, each once, the most frequent first; the person's own are left out. */
export function clueValues(filling: Filling, kind: ClueKind): string[] {
  const own = ownValues(filling);
  const times = new Map<string, number>();
  for (const { clues } of filling.exhibits) {
    const found = clues.filter((clue) => clue.kind === kind && !aside.has(clue.role));
    for (const value of new Set(found.map((clue) => clue.value))) {
      if (!own.has(value.toLowerCase())) times.set(value, (times.get(value) ?? 0) + 1);
    }
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** One value a line; what is left out is said. */
export function clueLines(filling: Filling, kind: ClueKind): string {
  const values = kind === 'ip' ? addressesSeenFirst(filling) : clueValues(filling, kind);
  const shown = values.slice(0, most);
  const left = values.length - shown.length;
  return (left === 0 ? shown : [...shown, headings[filling.language].more(left)]).join('\n');
}

/** All kinds under their headings. */
export function clueSections(filling: Filling): string {
  const kinds: readonly ClueKind[] = ['phone', 'email', 'link', 'account', 'payment', 'ip'];
  return kinds
    .map((kind) => ({ kind, lines: clueLines(filling, kind) }))
    .filter(({ lines }) => lines !== '')
    .map(({ kind, lines }) => `${headings[filling.language].kinds[kind]}\n${lines}`)
    .join('\n');
}

/** The address that the person's own provider saw comes first: all others can be made up by the sending side. */
function addressesSeenFirst(filling: Filling): string[] {
  const seen = filling.exhibits.flatMap((exhibit) => seenAddress(exhibit) ?? []).map(hostWithoutBrackets);
  return [...new Set([...seen, ...clueValues(filling, 'ip')])];
}

function ownValues({ case: { complainant }, exhibits }: Filling): Set<string> {
  const recipients = exhibits.flatMap(({ message }) =>
    message === undefined
      ? []
      : [...message.to, ...message.cc].map(({ address }) => address).concat(message.deliveredTo),
  );
  const phone = complainant.phone?.replaceAll(/[^+\d]/g, '');
  return new Set([complainant.email ?? '', phone ?? '', ...recipients].map((value) => value.toLowerCase()));
}
