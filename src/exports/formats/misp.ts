import { Failure } from '../../core/failure.ts';
import { packageFileStem } from './file-stem.ts';
import { jsonFile } from './format.ts';
import type { Format, FormatInput } from './format.ts';
import { givenAway } from './given-away.ts';
import type { GivenClue, GivenExhibit } from './given-away.ts';
import { nameUuid } from './name-uuid.ts';
import { roleWords } from './role-words.ts';

interface Attribute {
  type: string;
  category: string;
  value: string;
  comment: string;
}

/** MISP takes no longer value of an attribute than its database does, nor one with line ends in a one-line type. */
const longestValue = 60_000;

/**
 * A MISP event (core format, as the project publishes it): for this organisation only, unpublished, nothing for detection (`to_ids`
 * false), because nobody has judged the values. Each comment says where the value stood.
 */
export const misp: Format = {
  id: 'misp',
  extension: 'json',
  mediaType: 'application/json',
  write(input: FormatInput) {
    const { package: about } = input.document;
    const attributes: Record<string, unknown>[] = [];
    const seconds = String(Math.floor(Date.parse(about.createdAt.utc) / 1000));
    for (const given of givenAway(input)) {
      if (input.signal.aborted) throw new Failure('cancelled');
      for (const attribute of ofExhibit(given)) {
        const uuid = nameUuid({ misp: about.id, ownData: input.ownData, of: given.exhibit.number, ...attribute });
        attributes.push({ uuid, ...attribute, to_ids: false, distribution: '0', timestamp: seconds });
      }
    }
    const event = {
      uuid: nameUuid({ misp: about.id, ownData: input.ownData }),
      date: about.createdAt.utc.slice(0, 10),
      info: `Messages reported as ${input.report === 'fraud' ? 'suspected fraud' : 'unwanted or abusive'}: ${input.document.exhibits.length} exhibits. Senders are claimed.`,
      // Undefined: nobody has judged it. Initial: nobody has analysed it.
      threat_level_id: '4',
      analysis: '0',
      distribution: '0',
      published: false,
      timestamp: seconds,
      Attribute: attributes,
    };
    const files = [jsonFile(`${packageFileStem(input.document)}-misp.json`, { Event: event }, this.mediaType)];
    return Promise.resolve({ files, refused: [] });
  },
};

function ofExhibit(given: GivenExhibit): Attribute[] {
  const { exhibit, clues, from, subject, messageId, attachments } = given;
  const at = exhibit.number;
  const line = (type: string, category: string, value: string | null | undefined, comment: string): Attribute[] => {
    const plain = value?.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').trim() ?? '';
    return plain === '' || plain.length > longestValue
      ? []
      : [{ type, category, value: plain, comment: `${at}: ${comment}` }];
  };
  return [
    ...line('email-src-display-name', 'Payload delivery', from?.name, 'claimed sender, header From'),
    ...line('email-subject', 'Payload delivery', subject, 'subject as written'),
    ...line('email-message-id', 'Payload delivery', messageId, 'Message-ID as written'),
    ...clues.flatMap((clue) => {
      const { type, category, value } = typeOf(clue);
      return line(type, category, value, `${clue.roles.map(roleWords).join(', ')} (${clue.places.join(', ')})`);
    }),
    ...attachments.flatMap(({ name, sha256, mediaType }) =>
      name === null || name.includes('|')
        ? line('sha256', 'Payload delivery', sha256, `attachment, declared as ${mediaType}`)
        : line('filename|sha256', 'Payload delivery', `${name}|${sha256}`, `attachment, declared as ${mediaType}`),
    ),
  ];
}

function typeOf({ kind, value, roles }: GivenClue): Omit<Attribute, 'comment'> {
  const delivery = 'Payload delivery';
  if (kind === 'email' && roles.some((role) => role === 'from' || role === 'sender'))
    return { type: 'email-src', category: delivery, value };
  if (kind === 'email' && roles.includes('reply-to')) return { type: 'email-reply-to', category: delivery, value };
  if (kind === 'email') return { type: 'email', category: delivery, value };
  if (kind === 'link') return { type: 'url', category: 'Network activity', value };
  if (kind === 'domain') return { type: 'domain', category: 'Network activity', value };
  if (kind === 'ip')
    return {
      type: roles.every((role) => role === 'relay' || role === 'originating') ? 'ip-src' : 'ip-dst',
      category: 'Network activity',
      value,
    };
  // Service numbers have a country instead of a plus: MISP wants numbers that can be dialled.
  if (kind === 'phone' && value.startsWith('+')) return { type: 'phone-number', category: 'Other', value };
  const [, scheme = '', account = ''] = /^(iban|bitcoin):(.+)$/.exec(value) ?? [];
  if (kind === 'payment' && scheme === 'iban') return { type: 'iban', category: 'Financial fraud', value: account };
  if (kind === 'payment' && scheme === 'bitcoin') return { type: 'btc', category: 'Financial fraud', value: account };
  return { type: 'text', category: kind === 'payment' ? 'Financial fraud' : 'Other', value };
}
