import * as z from 'zod/mini';

/** What two messages have in common, strongest first: links are made in this order. */
export const LinkReason = z.enum([
  'payment',
  'account',
  'phone',
  'reply-to',
  'return-path',
  'short-link',
  'link-host',
  'skeleton',
]);
export type LinkReason = z.infer<typeof LinkReason>;

/** Two exhibits and what joins them. */
export const SenderLink = z.object({
  reason: LinkReason,
  /** The value that both have; of a skeleton, the hash that both share. */
  value: z.string(),
  exhibits: z.tuple([z.string(), z.string()]),
});
export type SenderLink = z.infer<typeof SenderLink>;

/** Exhibits that may come from the same people, with each thing that says so. */
export const SenderGroup = z.object({ exhibits: z.array(z.string()), links: z.array(SenderLink) });
export type SenderGroup = z.infer<typeof SenderGroup>;

/** Two exhibits that the person took apart. */
export const ApartPair = z.tuple([z.string(), z.string()]);
export type ApartPair = z.infer<typeof ApartPair>;

/** In a package: what the person took apart, and the groups that follow. */
export const Senders = z.object({ apart: z.array(ApartPair), groups: z.array(SenderGroup) });
export type Senders = z.infer<typeof Senders>;
