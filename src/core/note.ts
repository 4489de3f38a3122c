import * as z from 'zod/mini';
import { boundedText } from './text/bounded-text.ts';

/** Bounds of what is typed, in UTF-16 units. */
export const noteLimits = { text: 20_000, tag: 40, tags: 20 } as const;

/** What the person wrote about an exhibit: beside it, never in it. */
export const Note = z.object({
  /** The exhibit's number. */
  number: z.number(),
  text: boundedText(noteLimits.text),
  tags: z.array(boundedText(noteLimits.tag).check(z.minLength(1))).check(z.maxLength(noteLimits.tags)),
});
export type Note = z.infer<typeof Note>;

/** `bank, 诈骗，bank` as tags: parted by commas of either script, each once, in the order written. */
export function tagsOf(typed: string): string[] {
  const tags = typed.split(/[,，、;；\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, ' ').slice(0, noteLimits.tag));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, noteLimits.tags);
}
