import type { LinkReason, SenderGroup } from '../../core/insight/sender-group.ts';

/** One thing that exhibits of a group have in common, and which of them. */
export interface SharedValue {
  reason: LinkReason;
  value: string;
  exhibits: string[];
}

/** The links of a group by what they share, in the order of the links. Texts that are alike are one thing for each two exhibits. */
export function sharedValues({ links }: SenderGroup): SharedValue[] {
  const shared = new Map<string, SharedValue>();
  for (const { reason, value, exhibits } of links) {
    const key = `${reason} ${value}`;
    const known = shared.get(key);
    if (!known) shared.set(key, { reason, value, exhibits: [...exhibits] });
    else for (const one of exhibits) if (!known.exhibits.includes(one)) known.exhibits.push(one);
  }
  return [...shared.values()];
}
