const noComma =
  'two addresses without the comma between them: the truth has the first alone, a reader of the mail sees both';
const file = 'fixtures/mikel-mail/emails__plain_emails__raw_email_multiple_from.eml';

/** Differences from the truth that were looked into, by file and field: why ours is another answer. They count as wrong. */
export const explainedDifferences: Record<string, string> = {
  [`${file} fromAddresses`]: noComma,
  [`${file} replyToAddresses`]: noComma,
  [`${file} toAddresses`]: noComma,
};
