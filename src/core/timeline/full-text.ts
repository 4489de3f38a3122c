import { readChat } from '../chats/read-chat.ts';
import type { Acquisition } from '../exhibit.ts';
import { mailType, outlookType } from '../files/file-kind.ts';
import { readHtml } from '../html/read-html.ts';
import { readMessage } from '../mail/read-message.ts';
import { outlookToMail } from '../outlook/outlook-to-mail.ts';
import { folded } from './search-text.ts';
import type { QueryReading } from './search-query.ts';

/**
 * All text of an exhibit that a person may look for: what the original says, seen or hidden, where its links lead, what stood on the
 * screen, what the person told. Files that are not opened have none.
 */
export async function fullText(acquisition: Acquisition, source: Uint8Array<ArrayBuffer> | null): Promise<string> {
  const { seen, statement } = acquisition;
  const said = statement && [statement.text, statement.knewAboutMe, statement.moneyAsked, statement.notes];
  const talk = seen.conversation?.messages.flatMap(({ author, text }) => [author, text]);
  const kept = source ? await textOfSource(source, acquisition.source?.mediaType ?? mailType) : [];
  return [...(said ?? []), seen.subject, seen.text, ...(talk ?? []), ...kept]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** Whether any of the ways to read a query holds in a text. Telephone numbers and exhibits' numbers are not looked for: the rows have them. */
export function isInText(readings: readonly QueryReading[], text: string): boolean {
  const whole = folded(text);
  return readings.some(
    ({ words, digits, numbers }) =>
      digits.length + numbers.length === 0 && words.length > 0 && words.every((word) => whole.includes(word)),
  );
}

async function textOfSource(source: Uint8Array<ArrayBuffer>, mediaType: string): Promise<string[]> {
  if (mediaType === mailType) return textOfMail(source);
  if (mediaType === outlookType) {
    const mail = outlookToMail(source);
    return mail ? textOfMail(mail.bytes) : [];
  }
  if (mediaType !== 'text/plain' && mediaType !== 'application/json') return [];
  return (readChat(source, mediaType) ?? []).flatMap(({ author, text, links }) => [author ?? '', text, ...links]);
}

async function textOfMail(source: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { texts, headers } = await readMessage(source);
  const body = texts.flatMap(({ form, text }) => {
    if (form !== 'html') return [text];
    const { visible, hidden, links } = readHtml(text);
    return [visible.text, hidden.text, ...links.map(({ href }) => href)];
  });
  return [...headers.fields.map(({ name, value }) => `${name}: ${value}`), ...body];
}
