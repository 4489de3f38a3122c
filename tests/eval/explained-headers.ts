const fieldTwice = 'the field stands twice: the truth has the first alone, ours takes all and notes `field-twice`';

/** Differences from the truth that were looked into, by file and field: why ours is another answer. They count as wrong. */
export const explainedDifferences: Record<string, string> = {
  'dkim/dkim_verifier/dkim__added_header-from.eml fromAddresses': fieldTwice,
  'dkim/dkim_verifier/dkim__added_header-from.eml fromNames': fieldTwice,
  'fixtures/mikel-mail/emails__plain_emails__raw_email_multiple_from.eml fromAddresses': fieldTwice,
  'fixtures/mikel-mail/emails__plain_emails__raw_email_multiple_from.eml replyToAddresses': fieldTwice,
  'fixtures/mikel-mail/emails__plain_emails__raw_email_multiple_from.eml toAddresses': fieldTwice,
};
