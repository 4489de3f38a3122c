import * as z from 'zod/mini';

/** Why the person deletes an exhibit, in words that can stand in the custody log for good: none of what it said. */
export const DeletionReason = z.enum(['mistake', 'harmless', 'private', 'other']);
export type DeletionReason = z.infer<typeof DeletionReason>;

/** For so long a deletion can be taken back, and the exhibit is whole. */
export const undoDeletionMs = 20_000;
