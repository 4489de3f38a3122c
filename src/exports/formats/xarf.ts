import { Failure } from '../../core/failure.ts';
import { hashRecord } from '../../core/hash.ts';
import type { PackagedExhibit } from '../../core/package.ts';
import { jsonFile } from './format.ts';
import type { Format, FormatInput, RefusalReason } from './format.ts';
import { givenAway } from './given-away.ts';
import type { GivenExhibit } from './given-away.ts';

/** What a message came over, in the words of the format. */
const protocols: Readonly<Record<string, string>> = {
  whatsapp: 'whatsapp',
  'telegram-k': 'telegram',
  'telegram-a': 'telegram',
  x: 'social_media',
  linkedin: 'social_media',
};
const hostname = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const mailAddress = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?<domain>[^@]+)$/i;

interface Incident {
  at: string;
  protocol: string;
  source: string;
}

/**
 * X-ARF v4 reports of texts, chats and calls, one each. The format demands a reporter, a source and a time: where one of them is not
 * really known the exhibit is refused with the reason, and nothing is made up. Mail has ARF: X-ARF asks for a port that nobody sees.
 */
export const xarf: Format = {
  id: 'xarf',
  extension: 'json',
  mediaType: 'application/json',
  write(input: FormatInput) {
    const files = [];
    const refused = [];
    for (const given of givenAway(input)) {
      if (input.signal.aborted) throw new Failure('cancelled');
      const report = reportOf(given, input);
      const { number } = given.exhibit;
      if (typeof report === 'string') refused.push({ exhibit: number, reason: report });
      else files.push(jsonFile(`xarf-${number}.json`, report, this.mediaType));
    }
    return Promise.resolve({ files, refused });
  },
};

function reportOf(given: GivenExhibit, input: FormatInput): RefusalReason | object {
  const { exhibit } = given;
  const reporter = contactOf(input.reporter);
  if (exhibit.kind === 'email') return 'mail-goes-as-arf';
  const incident = incidentOf(given);
  if (typeof incident === 'string') return incident;
  if (reporter === null) return 'reporter-missing';
  return {
    xarf_version: '4.2.0',
    report_id: reportId(input.document.package.id, exhibit.number),
    timestamp: incident.at,
    reporter,
    sender: reporter,
    source_identifier: incident.source,
    category: 'messaging',
    type: 'spam',
    evidence_source: 'user_complaint',
    protocol: incident.protocol,
    description: `${exhibit.number}, captured ${exhibit.capturedAt.utc} with ${input.document.package.tool.name}. Reported by the person who received it; the source is as shown to them.`,
  };
}

function incidentOf({ exhibit, clues }: GivenExhibit): RefusalReason | Incident {
  if (exhibit.kind === 'sms' || exhibit.kind === 'call') return ofStatement(exhibit, clues);
  if (exhibit.kind === 'chat') return ofChat(exhibit);
  return 'not-a-message';
}

function ofStatement({ acquisitions }: PackagedExhibit, clues: GivenExhibit['clues']): RefusalReason | Incident {
  const statement = acquisitions.findLast((one) => one.statement)?.statement;
  if (!statement) return 'sender-unknown';
  if (statement.direction === 'out') return 'own-message';
  // The number as it was shown, when it can be read as one: what stands in the text may be anybody's.
  const shown = statement.numberAsShown.replaceAll(/[^\d+]/g, '');
  const digits = shown.replace('+', '').replace(/^0+/, '');
  const source = clues.find(
    ({ kind, value }) => kind === 'phone' && digits.length >= 5 && value.endsWith(digits),
  )?.value;
  if (source === undefined) return 'sender-unknown';
  if (statement.at === undefined || statement.atKnown !== 'minute') return 'time-unknown';
  return { at: statement.at.utc, protocol: statement.about === 'sms' ? 'sms' : 'other', source };
}

function ofChat({ acquisitions }: PackagedExhibit): RefusalReason | Incident {
  const [first] = acquisitions;
  const conversation = first?.seen.conversation;
  const theirs = conversation?.messages.filter(({ own }) => own === false) ?? [];
  const source = conversation?.handle ?? theirs.find(({ handle }) => handle !== undefined)?.handle;
  if (source === undefined || source === '') return 'sender-unknown';
  const at = theirs.find((message) => message.at !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(message.at))?.at;
  if (at === undefined) return 'time-unknown';
  return { at, protocol: protocols[first?.site.id ?? ''] ?? 'chat', source };
}

/** A private person has no organisation: their name stands there, and the domain of their address. */
function contactOf(reporter: FormatInput['reporter']): { org: string; contact: string; domain: string } | null {
  const domain = mailAddress.exec(reporter?.address ?? '')?.groups?.['domain'];
  const org = reporter?.name.trim().slice(0, 200) ?? '';
  if (domain === undefined || !hostname.test(domain) || org === '') return null;
  return { org, contact: reporter?.address ?? '', domain };
}

/** In the form of a UUIDv4, which the format asks for. The chance in it is that of the package's own id. */
function reportId(packageId: string, exhibit: string): string {
  const hex = hashRecord({ xarf: packageId, exhibit });
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
