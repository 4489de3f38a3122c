import type { Properties } from './properties.ts';

const id = {
  subject: 0x0037,
  headers: 0x007d,
  messageId: 0x1035,
  inReplyTo: 0x1042,
  references: 0x1039,
  sent: 0x0039,
  delivered: 0x0e06,
} as const;
/** Name, SMTP address, address of any kind: of who sent it, and of whom it was sent for. */
const senders = [
  [0x0042, 0x5d02, 0x0065],
  [0x0c1a, 0x5d01, 0x0c1f],
] as const;
const recipientFields: Record<number, string> = { 1: 'To', 2: 'Cc', 3: 'Bcc' };
/** What the rebuilt message says of itself. */
const structure = /^(?:content-[a-z-]+|mime-version|lines)$/i;
const fieldLine = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}):/;
const longestHeader = 500_000;
const mostRecipients = 2_000;

/** The header that the mail came with, where Outlook kept it; else what can be made of its properties. Lines with CRLF at each end. */
export function outlookHeader(message: Properties, recipients: readonly Properties[]): string[] {
  const kept = keptHeader(message.text(id.headers).slice(0, longestHeader));
  return kept.length > 0 ? kept : madeHeader(message, recipients);
}

/** True when the header is the mail's own, as a server gave it. */
export function hasKeptHeader(message: Properties): boolean {
  return keptHeader(message.text(id.headers).slice(0, longestHeader)).length > 0;
}

/** Only fields, folded ones whole: what is no field cannot end the header early. */
function keptHeader(text: string): string[] {
  const lines: string[] = [];
  let keeps = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') keeps = false;
    else if (/^[ \t]/.test(line)) {
      if (keeps) lines.push(line);
    } else {
      const name = fieldLine.exec(line)?.[1];
      keeps = name !== undefined && !structure.test(name);
      if (keeps) lines.push(line);
    }
  }
  return lines;
}

function madeHeader(message: Properties, recipients: readonly Properties[]): string[] {
  const lines: string[] = [];
  const add = (name: string, value: string) => {
    if (value !== '') lines.push(`${name}: ${value}`);
  };
  const [forWhom = '', by = ''] = senders.map((ids) => mailbox(...ids.map((one) => message.text(one))));
  add('From', forWhom || by);
  if (by !== forWhom && forWhom !== '') add('Sender', by);
  for (const [type, name] of Object.entries(recipientFields)) {
    const these = recipients.filter((one) => one.number(0x0c15) === Number(type)).slice(0, mostRecipients);
    add(
      name,
      these
        .map((one) => mailbox(one.text(0x3001), one.text(0x39fe), one.text(0x3003)))
        .filter((one) => one !== '')
        .join(',\r\n '),
    );
  }
  add('Subject', oneLine(message.text(id.subject)));
  const at = message.time(id.sent) ?? message.time(id.delivered);
  if (at !== undefined) add('Date', new Date(at).toUTCString().replace('GMT', '+0000'));
  add('Message-ID', oneLine(message.text(id.messageId)));
  add('In-Reply-To', oneLine(message.text(id.inReplyTo)));
  add('References', oneLine(message.text(id.references)));
  return lines;
}

/** `"Name" <address>`. Inside one Exchange server an address is a path and none for mail: then the name stands alone. */
function mailbox(name = '', smtp = '', other = ''): string {
  const address = [smtp, other]
    .map((one) => one.replaceAll(/[\s<>,;"]/g, '').slice(0, 1_000))
    .find((one) => one.includes('@'));
  const plain = oneLine(name).replaceAll(/["\\]/g, '\\$&');
  if (address === undefined) return plain === '' ? '' : `"${plain}" <>`;
  return plain === '' || plain === address ? address : `"${plain}" <${address}>`;
}

function oneLine(text: string): string {
  return text
    .slice(0, 4_000)
    .replaceAll(/[\r\n\0]+/g, ' ')
    .trim();
}
