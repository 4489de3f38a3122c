import { compareExhibits } from './compare-exhibits.ts';
import { joiningValues } from './joining-values.ts';
import type { GroupedExhibit } from './joining-values.ts';
import { LinkReason } from './sender-group.ts';
import type { ApartPair, SenderGroup, SenderLink } from './sender-group.ts';
import { Joined } from './joined.ts';

/**
 * Exhibits that may come from the same people: those that share a value that few others have, and those joined through them. Every
 * link is listed, nothing is merged in silence.
 *
 * The rule for what the person took apart: the two never stand in one group, whatever joins them. Links are taken in a fixed order (the
 * strongest reason first, then by value, then by exhibit), and one that would bring such a pair together is left out.
 *
 * Near-linear in exhibits and clues; neither the order of the exhibits nor an exhibit that shares nothing changes anything.
 */
export function groupSenders(exhibits: readonly GroupedExhibit[], apart: readonly ApartPair[]): SenderGroup[] {
  return groupJoined(
    exhibits.map((exhibit) => ({ exhibit: exhibit.exhibit, values: joiningValues(exhibit) })),
    apart,
  );
}

/** An exhibit with the values that join it to others, as `joiningValues` gives them. */
export interface JoinedExhibit {
  exhibit: string;
  values: ReadonlyMap<LinkReason, Iterable<string>>;
}

/** The same from values that were taken out of the exhibits before. */
export function groupJoined(exhibits: readonly JoinedExhibit[], apart: readonly ApartPair[]): SenderGroup[] {
  const ordered = [...exhibits].sort((one, other) => compareExhibits(one.exhibit, other.exhibit));
  const numbers = new Map(ordered.map(({ exhibit }, index) => [exhibit, index]));
  const joined = new Joined(ordered.length);
  for (const [one, other] of apart) joined.keepApart(numbers.get(one) ?? -1, numbers.get(other) ?? -1);
  const names = ordered.map(({ exhibit }) => exhibit);
  const links = byReason(ordered).flatMap(({ reason, value, members }) =>
    linkAll(joined, members, names, reason, value),
  );
  return toGroups(joined, names, links);
}

interface SharedValue {
  reason: LinkReason;
  value: string;
  members: number[];
}

/** What two or more exhibits have in common, in the order in which links are made. */
function byReason(ordered: readonly JoinedExhibit[]): SharedValue[] {
  const shared = new Map<LinkReason, Map<string, number[]>>(LinkReason.options.map((reason) => [reason, new Map()]));
  for (const [index, exhibit] of ordered.entries()) {
    for (const [reason, values] of exhibit.values) {
      const byValue = shared.get(reason);
      for (const value of values) {
        const members = byValue?.get(value);
        if (members) members.push(index);
        else byValue?.set(value, [index]);
      }
    }
  }
  return [...shared].flatMap(([reason, byValue]) =>
    [...byValue]
      .filter(([, members]) => members.length > 1)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([value, members]) => ({ reason, value, members })),
  );
}

/** Links each member to the last one before it that it may stand with: a chain, or as many as pairs taken apart need. */
function linkAll(
  joined: Joined,
  members: readonly number[],
  names: readonly string[],
  reason: LinkReason,
  value: string,
): SenderLink[] {
  const links: SenderLink[] = [];
  const ends: number[] = [];
  for (const member of members) {
    const at = ends.findIndex((end) => joined.join(end, member));
    const end = ends[at];
    if (end === undefined) {
      ends.push(member);
      continue;
    }
    links.push({ reason, value, exhibits: [names[end] ?? '', names[member] ?? ''] });
    ends[at] = member;
  }
  return links;
}

/** One message that shares all ten hashes is one reason, not ten: of skeletons the first between two exhibits stays. */
function toGroups(joined: Joined, names: readonly string[], links: readonly SenderLink[]): SenderGroup[] {
  const groups = new Map<number, SenderGroup>();
  const numbers = new Map(names.map((name, index) => [name, index]));
  for (const [index, name] of names.entries()) {
    const root = joined.rootOf(index);
    const group = groups.get(root);
    if (group) group.exhibits.push(name);
    else groups.set(root, { exhibits: [name], links: [] });
  }
  const skeletons = new Set<string>();
  for (const link of links) {
    const pair = link.exhibits.join(' ');
    if (link.reason === 'skeleton' && skeletons.has(pair)) continue;
    if (link.reason === 'skeleton') skeletons.add(pair);
    groups.get(joined.rootOf(numbers.get(link.exhibits[0]) ?? -1))?.links.push(link);
  }
  return [...groups.values()].filter(({ exhibits }) => exhibits.length > 1);
}
