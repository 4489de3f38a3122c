import * as z from 'zod/mini';

/** What happened, as the person picks it from plain choices. Words for each: `complaints/event-words.ts`. */
export const CaseEvent = z.enum([
  'money-lost',
  'account-taken',
  'threatened',
  'published-about-me',
  'data-leaked',
  'data-misused',
  'data-request-refused',
  'phishing',
  'spam-mail',
  'spam-text',
  'unwanted-calls',
  'bad-website',
  'bad-app',
  'consumer-dispute',
  'telecom-dispute',
  'network-attacked',
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
