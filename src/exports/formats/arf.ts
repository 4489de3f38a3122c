import { Failure } from '../../core/failure.ts';
import { readHeaderBlock } from '../../core/mail/header-block.ts';
import type { PackagedExhibit } from '../../core/package.ts';
import { findOwn } from '../../redact/find-own.ts';
import type { OwnFinder } from '../../redact/find-own.ts';
import { ownValues } from '../../redact/own-values.ts';
import { originalOf } from './format.ts';
import type { Format, FormatInput, FormatOutput } from './format.ts';
import { mailDate, mimeMessage } from './mime-message.ts';
import type { PartToWrite } from './mime-message.ts';

const encoder = new TextEncoder();
const latin1 = new TextDecoder('latin1');
/** Fields that tell the way to the person, whatever stands in them. */
const wayFields =
  /^(?:received|to|cc|bcc|delivered-to|envelope-to|apparently-to|x-original-to|x-(?:delivered|envelope|rcpt|real|apparently)-to|return-receipt-to|list-unsubscribe(?:-post)?|x-received|arc-.*)$/i;

/**
 * Abuse Reporting Format (RFC 5965), a mail for each exhibit. The third part is the original, byte for byte, when the person's own data
 * may be given; else it is the header (`text/rfc822-headers`) without the fields that hold some of it. Of the optional fields only those
 * stand there that are really known.
 */
export const arf: Format = {
  id: 'arf',
  extension: 'eml',
  mediaType: 'message/rfc822',
  async write(input: FormatInput) {
    const output: FormatOutput = { files: [], refused: [] };
    const { mine, thirdParties } = ownValues(input.document);
    const own = findOwn(input.ownData ? [] : [...mine, ...thirdParties]);
    for (const exhibit of input.document.exhibits) {
      if (input.signal.aborted) throw new Failure('cancelled');
      const original = originalOf(exhibit);
      if (!original) {
        output.refused.push({ exhibit: exhibit.number, reason: exhibit.kind === 'email' ? 'no-original' : 'not-mail' });
        continue;
      }
      const source = await input.readSource(original.sha256);
      const { part, left } = input.ownData ? { part: wholeOriginal(source), left: [] } : headerAlone(source, own);
      const words = [
        `This is an abuse report for a message that was received before ${exhibit.capturedAt.utc}.`,
        `Original: ${original.bytes} bytes, SHA-256 ${original.sha256} (${exhibit.number}).`,
        ...(left.length > 0 ? [`Header fields left out because they show the recipient: ${left.join(', ')}.`] : []),
        'Who sent it is what the message claims, not what was found.',
        '',
      ];
      const content = mimeMessage(
        {
          subject: `Abuse report: ${exhibit.number}`,
          date: input.document.package.createdAt,
          reporter: input.reporter,
          type: 'multipart/report; report-type=feedback-report',
          seed: `${input.document.package.id}-${exhibit.number}`,
        },
        [
          { fields: ['Content-Type: text/plain; charset=us-ascii'], content: bytesOf(words.join('\r\n')) },
          { fields: ['Content-Type: message/feedback-report'], content: bytesOf(feedback(input, exhibit, own)) },
          part,
        ],
      );
      output.files.push({ name: `arf-${exhibit.number}.eml`, content });
    }
    return output;
  },
};

/** RFC 5965, 3. */
function feedback(input: FormatInput, { message }: PackagedExhibit, own: OwnFinder): string {
  const { tool } = input.document.package;
  const fields = [
    `Feedback-Type: ${input.report}`,
    `User-Agent: ${token(tool.name)}/${token(tool.version)}`,
    'Version: 1',
  ];
  const path = message?.returnPath;
  if (path !== undefined && /^[!-~]*$/.test(path) && !own.holds(path)) fields.push(`Original-Mail-From: <${path}>`);
  // The last server of the person's own side that another machine handed it to: only that one saw who came.
  const door = message?.hops.findLast(({ word }) => word === 'own');
  if (door?.ip !== undefined && /^[\da-f.:]+$/i.test(door.ip)) fields.push(`Source-IP: ${door.ip}`);
  if (door?.at !== undefined && !Number.isNaN(Date.parse(door.at))) {
    fields.push(`Arrival-Date: ${mailDate({ utc: new Date(door.at).toISOString(), offset: '+00:00' })}`);
  }
  if (input.ownData) {
    const copies = [...new Set(message?.deliveredTo ?? [])].filter((address) => /^[!-~]+@[!-~]+$/.test(address));
    fields.push(...copies.map((address) => `Original-Rcpt-To: <${address}>`));
  }
  return `${fields.join('\r\n')}\r\n`;
}

function wholeOriginal(content: Uint8Array<ArrayBuffer>): PartToWrite {
  return { fields: ['Content-Type: message/rfc822', 'Content-Disposition: inline'], content };
}

/** The header's fields as they stand, but for those that show who got it. */
function headerAlone(source: Uint8Array<ArrayBuffer>, own: OwnFinder): { part: PartToWrite; left: string[] } {
  const left = new Set<string>();
  const kept: string[] = [];
  for (const { name, value, start, end } of readHeaderBlock(source).fields) {
    const raw = latin1.decode(source.subarray(start, end)).replace(/(?<!\n|\r(?=\n))(?:\r?\n)+$/, '');
    if (name === '') continue;
    if (wayFields.test(name) || own.holds(value) || own.holds(new TextDecoder().decode(source.subarray(start, end))))
      left.add(name);
    else kept.push(raw.replaceAll(/\r?\n/g, '\r\n'));
  }
  const content = Uint8Array.from(`${kept.join('\r\n')}\r\n`, (sign) => sign.codePointAt(0) ?? 0);
  return { part: { fields: ['Content-Type: text/rfc822-headers'], content }, left: [...left] };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoder.encode(text));
}

function token(text: string): string {
  return text.replaceAll(/[^\w.+-]/g, '');
}
