import { Failure } from '../../core/failure.ts';
import { packageFileStem } from './file-stem.ts';
import { jsonFile, originalOf } from './format.ts';
import type { Format, FormatInput } from './format.ts';
import { givenAway } from './given-away.ts';
import type { GivenClue, GivenExhibit } from './given-away.ts';
import { nameUuid } from './name-uuid.ts';
import { strictUri } from './strict-uri.ts';
import { roleWords } from './role-words.ts';

/** The name space in which STIX 2.1 (section 2.9) makes ids of cyber-observable objects. */
const stixSpace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

type StixObject = Record<string, unknown> & { type: string; id: string };

/**
 * STIX 2.1 bundle for a CERT: what was observed, and no Indicator, for that would be a verdict. Ids of observables follow section 2.9, so
 * that the same address has the same id in everybody's bundle. Numbers and accounts, for which STIX has no object, stand in a report's text.
 */
export const stix: Format = {
  id: 'stix',
  extension: 'json',
  mediaType: 'application/stix+json;version=2.1',
  write(input: FormatInput) {
    const objects = new Map<string, StixObject>();
    const spares = new Set<string>();
    for (const given of givenAway(input)) {
      if (input.signal.aborted) throw new Failure('cancelled');
      for (const one of ofExhibit(given, input, spares)) objects.set(one.id, objects.get(one.id) ?? one);
    }
    const bundle = {
      type: 'bundle',
      id: `bundle--${nameUuid({ stix: input.document.package.id, ownData: input.ownData })}`,
      objects: [...objects.values()],
    };
    const files = [jsonFile(`${packageFileStem(input.document)}-stix.json`, bundle, this.mediaType)];
    return Promise.resolve({ files, refused: [] });
  },
};

function ofExhibit(given: GivenExhibit, { document, ownData }: FormatInput, taken: Set<string>): StixObject[] {
  const { exhibit, clues } = given;
  const facts = { package: document.package.id, exhibit: exhibit.number, ownData };
  const observed = clues.flatMap(ofClue);
  const address = (one: { address: string; name: string } | null) => (one ? ofAddress(one.address, one.name) : []);
  const [from, sender] = [address(given.from), address(given.sender)];
  const [to, cc] = [given.to.flatMap(address), given.cc.flatMap(address)];
  const attached = given.attachments.map((one) => file(one.sha256, one.bytes, one.mediaType, one.name));
  const original = originalOf(exhibit);
  const kept = original ? [file(original.sha256, original.bytes, original.mediaType, `${exhibit.number}.eml`)] : [];
  const mail = exhibit.message
    ? [
        observable(
          'email-message',
          contributing({ from_ref: from[0]?.id, subject: given.subject }),
          {
            is_multipart: exhibit.message.parts.some(({ mediaType }) => mediaType.startsWith('multipart/')),
            ...(given.date === null ? {} : { date: given.date }),
            ...contributing({ from_ref: from[0]?.id, sender_ref: sender[0]?.id, subject: given.subject }),
            ...contributing({ message_id: given.messageId }),
            ...list(
              'to_refs',
              to.map(({ id }) => id),
            ),
            ...list(
              'cc_refs',
              cc.map(({ id }) => id),
            ),
            ...list('received_lines', given.received),
          },
          exhibit.fingerprint,
          taken,
        ),
      ]
    : [];
  const all = unique([...mail, ...kept, ...from, ...sender, ...to, ...cc, ...observed, ...attached]);
  if (all.length === 0) return [];
  const { createdAt } = document.package;
  const stamps = { spec_version: '2.1', created: createdAt.utc, modified: createdAt.utc };
  const refs = all.map(({ id }) => id);
  const data: StixObject = {
    type: 'observed-data',
    id: `observed-data--${nameUuid({ observed: facts })}`,
    ...stamps,
    first_observed: exhibit.capturedAt.utc,
    last_observed: exhibit.capturedAt.utc,
    number_observed: 1,
    object_refs: refs,
  };
  const report: StixObject = {
    type: 'report',
    id: `report--${nameUuid({ report: facts })}`,
    ...stamps,
    name: `${exhibit.number}: who sent it is what the message claims`,
    report_types: ['observed-data'],
    published: createdAt.utc,
    description: reportText(given),
    object_refs: [data.id],
  };
  return [...all, data, report];
}

/** Where each value stands, and what STIX has no object for. */
function reportText({ exhibit, clues, leftOut }: GivenExhibit): string {
  const lines = clues.map(
    ({ kind, value, roles, places }) => `${kind} ${value}: ${roles.map(roleWords).join(', ')} (${places.join(', ')})`,
  );
  return [
    `${exhibit.number}, ${exhibit.kind}, captured ${exhibit.capturedAt.utc}. Addresses in its header are claims of the sending side unless a check of signatures says otherwise. Nothing here says that a value is malicious.`,
    ...lines,
    ...(leftOut > 0 ? [`${leftOut} values are left out because they show the recipient.`] : []),
  ].join('\n');
}

function ofClue({ kind, value }: GivenClue): StixObject[] {
  if (kind === 'email') return ofAddress(value, '');
  if (kind === 'domain') return isHostname(value) ? [observable('domain-name', { value }, { value })] : [];
  if (kind === 'ip') {
    const type = value.includes(':') ? 'ipv6-addr' : 'ipv4-addr';
    return [observable(type, { value }, { value })];
  }
  if (kind !== 'link') return [];
  const uri = strictUri(value);
  return uri === null ? [] : [observable('url', { value: uri }, { value: uri })];
}

/** STIX takes only addresses that are right by RFC 5322; what a sender wrote instead stands in the report. */
function ofAddress(value: string, name: string): StixObject[] {
  if (
    !/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/i.test(
      value,
    )
  )
    return [];
  return [observable('email-addr', { value }, { value, ...(name === '' ? {} : { display_name: name }) })];
}

function isHostname(value: string): boolean {
  return (
    value.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(value)
  );
}

function file(sha256: string, size: number, mediaType: string, name: string | null): StixObject {
  const hashes = { 'SHA-256': sha256 };
  const named = name === null || name === '' ? {} : { name };
  return observable('file', { hashes, ...named }, { hashes, size, mime_type: mediaType, ...named });
}

/**
 * An observable with the id that section 2.9 says. Two mails from the same sender with the same subject would have the same one, and be
 * different all the same: then, and where there is nothing to make one of, the id is made of our own facts in our own name space.
 */
function observable(
  type: string,
  parts: Record<string, unknown>,
  rest: Record<string, unknown>,
  otherwise?: string,
  taken?: Set<string>,
): StixObject {
  const bySection = nameUuid(parts, stixSpace);
  const isFree = Object.keys(parts).length > 0 && taken?.has(bySection) !== true;
  if (otherwise !== undefined) taken?.add(bySection);
  const uuid = isFree ? bySection : nameUuid({ type, of: otherwise });
  return { type, spec_version: '2.1', id: `${type}--${uuid}`, ...rest };
}

function contributing(values: Record<string, string | null | undefined>): Record<string, string> {
  const known = Object.entries(values).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  return Object.fromEntries(known);
}

function list(name: string, values: readonly string[]): Record<string, readonly string[]> {
  return values.length === 0 ? {} : { [name]: [...new Set(values)] };
}

function unique(objects: readonly StixObject[]): StixObject[] {
  return [...new Map(objects.map((one) => [one.id, one])).values()];
}
