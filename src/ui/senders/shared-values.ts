import type { LinkReason, SenderGroup, SenderLink } from '../../core/insight/sender-group.ts';

/** One thing that exhibits of a group have in common, which of them, and each link that it makes. */
export interface SharedValue {
  reason: LinkReason;
  value: string;
  exhibits: string[];
  links: SenderLink[];
}

/** The links of a group by what they share, in the order of the links. Texts that are alike are one thing for each two exhibits. */
export function sharedValues({ links }: SenderGroup): SharedValue[] {
  return sharedBy(links, ({ reason, value }) => `${reason} ${value}`);
}

/** The same, but texts that are alike are one reason, whichever hash they share. */
export function reasonsOf({ links }: SenderGroup): SharedValue[] {
  return sharedBy(links, ({ reason, value }) => (reason === 'skeleton' ? reason : `${reason} ${value}`));
}

function sharedBy(links: readonly SenderLink[], keyOf: (link: SenderLink) => string): SharedValue[] {
  return [...Map.groupBy(links, keyOf).values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const exhibits = [...new Set(all.flatMap((link) => [...link.exhibits]))];
    return { reason: first.reason, value: first.value, exhibits, links: all };
  });
}
