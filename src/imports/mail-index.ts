/**
 * Files that mail servers and systems keep beside mails for themselves: Dovecot's and Courier's in a Maildir, Thunderbird's and mutt's
 * indexes, folder views of macOS and Windows. (Dovecot, "Maildir Mailbox Format"; Courier, maildir(5); read 2026-11.)
 */
const indexNames =
  /^(?:dovecot(?:[.-][a-z0-9._-]+)?|courierimap[a-z]+|courierpop3[a-z]+|maildir(?:folder|size)|subscriptions|\.subscriptions|\.mh_sequences|\.ds_store|thumbs\.db|desktop\.ini|.+\.msf|\._.+)$/i;

/** By name alone: nothing in such a file is a message. `path` may name folders before it. */
export function isMailIndex(path: string): boolean {
  return path.startsWith('__MACOSX/') || indexNames.test(path.slice(path.lastIndexOf('/') + 1).slice(0, 300));
}
