import * as z from 'zod/mini';

/** What is left out of a file for sharing: true means left out. */
export const RedactionChoices = z.object({
  /** The person's own addresses, numbers and names, wherever they stand and however they are written. */
  myData: z.boolean(),
  /** Other people to whom a message was sent. */
  thirdParties: z.boolean(),
  subjects: z.boolean(),
  /** What messages say, and the person's own statements. */
  bodies: z.boolean(),
  /** Names, sizes and hashes of attached files. */
  attachments: z.boolean(),
  /** Links and codes that let somebody act in the person's name, or tell who passed the message on. */
  secrets: z.boolean(),
});
export type RedactionChoices = z.infer<typeof RedactionChoices>;

export const leaveAllOut: RedactionChoices = {
  myData: true,
  thirdParties: true,
  subjects: true,
  bodies: true,
  attachments: true,
  secrets: true,
};

/** Why a field is left out. `original`: the hash of a whole message; who knows the rest could guess at what is missing. */
export const LeftOutReason = z.enum(['my-data', 'third-party', 'subject', 'body', 'attachment', 'secret', 'original']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;
