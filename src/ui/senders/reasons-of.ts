import type { SenderGroup, SenderLink } from '../../core/insight/sender-group.ts';
import type { SharedValue } from './shared-values.ts';

/** One thing that exhibits have in common, with each link that it makes. */
export type Reason = SharedValue & { links: SenderLink[] };

/** The links of a group by what makes them, in the order of the links. Texts that are alike are one reason, whichever hash they share. */
export function reasonsOf({ links }: SenderGroup): Reason[] {
  const byValue = Map.groupBy(links, ({ reason, value }) => (reason === 'skeleton' ? reason : `${reason} ${value}`));
  return [...byValue.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const exhibits = [...new Set(all.flatMap((link) => [...link.exhibits]))];
    return { reason: first.reason, value: first.value, exhibits, links: all };
  });
}
