import { Failure } from '../../core/failure.ts';
import { originalOf } from './format.ts';
import type { Format, FormatInput, FormatOutput } from './format.ts';
import { mimeMessage } from './mime-message.ts';

const encoder = new TextEncoder();

/** For a mail provider's abuse desk: a mail to be sent, one for each exhibit, with the original attached as `message/rfc822`. */
export const eml: Format = {
  id: 'eml',
  extension: 'eml',
  mediaType: 'message/rfc822',
  async write(input: FormatInput) {
    const output: FormatOutput = { files: [], refused: [] };
    for (const exhibit of input.document.exhibits) {
      if (input.signal.aborted) throw new Failure('cancelled');
      const original = originalOf(exhibit);
      if (!original) {
        output.refused.push({ exhibit: exhibit.number, reason: exhibit.kind === 'email' ? 'no-original' : 'not-mail' });
        continue;
      }
      const { createdAt, id } = input.document.package;
      const words = [
        `This mail reports a message that came in as ${input.report === 'fraud' ? 'suspected fraud' : 'unwanted or abusive'}. The original is attached, byte for byte as the mail server gave it.`,
        `Original: ${original.bytes} bytes, SHA-256 ${original.sha256}, captured ${exhibit.capturedAt.utc} (${exhibit.number}).`,
        'Who sent it is what the message claims, not what was found.',
        '',
        `随信附上收到的可疑邮件原件，逐字节未改动。原件 ${original.bytes} 字节，SHA-256 ${original.sha256}。发件人为邮件自称，未经核实。`,
        '',
      ];
      const content = mimeMessage(
        {
          subject: `Abuse report: ${exhibit.number}`,
          date: createdAt,
          reporter: input.reporter,
          type: 'multipart/mixed',
          seed: `${id}-${exhibit.number}`,
        },
        [
          {
            fields: ['Content-Type: text/plain; charset=utf-8'],
            content: new Uint8Array(encoder.encode(words.join('\r\n'))),
          },
          {
            fields: [
              'Content-Type: message/rfc822',
              `Content-Disposition: attachment; filename="${exhibit.number}.eml"`,
            ],
            content: await input.readSource(original.sha256),
          },
        ],
      );
      output.files.push({ name: `report-${exhibit.number}.eml`, content });
    }
    return output;
  },
};
