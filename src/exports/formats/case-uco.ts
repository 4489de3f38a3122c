import { Failure } from '../../core/failure.ts';
import { packageFileStem } from './file-stem.ts';
import { jsonFile } from './format.ts';
import type { Format, FormatInput } from './format.ts';
import { givenAway } from './given-away.ts';
import type { GivenClue, GivenExhibit } from './given-away.ts';
import { nameUuid } from './name-uuid.ts';

type Node = Record<string, unknown> & { '@id': string };

const context = {
  kb: 'urn:cluebook:kb:',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** CASE/UCO 1.4.0 in JSON-LD for a forensic laboratory: each exhibit with its hashes, what it holds, and by what tool it was captured when. */
export const caseUco: Format = {
  id: 'case',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write(input: FormatInput) {
    const { package: about } = input.document;
    const nodes = new Map<string, Node>();
    const add = (node: Node) => {
      if (!nodes.has(node['@id'])) nodes.set(node['@id'], node);
      return { '@id': node['@id'] };
    };
    const person = add({ '@id': id('person', { package: about.id }), '@type': 'uco-identity:Person' });
    for (const given of givenAway(input)) {
      if (input.signal.aborted) throw new Failure('cancelled');
      exhibitNodes(given, input, person, add);
    }
    const document = { '@context': context, '@graph': [...nodes.values()] };
    const files = [jsonFile(`${packageFileStem(input.document)}-case.jsonld`, document, this.mediaType)];
    return Promise.resolve({ files, refused: [] });
  },
};

function exhibitNodes(given: GivenExhibit, input: FormatInput, person: object, add: (node: Node) => object): void {
  const { exhibit, clues } = given;
  const [first] = exhibit.acquisitions;
  const facts = { package: input.document.package.id, exhibit: exhibit.number, ownData: input.ownData };
  const held = clues.flatMap((clue) => clueNode(clue)).map(add);
  const address = (one: { address: string; name: string } | null) => (one ? [add(addressNode(one.address))] : []);
  const item = add({
    '@id': id(exhibit.message ? 'email-message' : 'observable-object', facts),
    '@type': exhibit.message ? 'uco-observable:EmailMessage' : 'uco-observable:ObservableObject',
    'uco-core:hasFacet': [
      ...(exhibit.message ? [messageFacet(given, facts, address)] : []),
      ...exhibit.sources.map((source) =>
        contentFacet({ ...facts, source: source.sha256 }, source.sha256, source.bytes, source.mediaType),
      ),
    ],
  });
  const attached = given.attachments.map(({ sha256, bytes, mediaType, name }, index) =>
    add({
      '@id': id('file', { ...facts, attachment: index }),
      '@type': 'uco-observable:File',
      'uco-core:hasFacet': [
        contentFacet({ ...facts, attachment: index }, sha256, bytes, mediaType),
        {
          '@id': id('file-facet', { ...facts, attachment: index }),
          '@type': 'uco-observable:FileFacet',
          ...(name === null ? {} : { 'uco-observable:fileName': name }),
        },
      ],
    }),
  );
  for (const [index, target] of [...held, ...attached].entries()) {
    add({
      '@id': id('relationship', { ...facts, index }),
      '@type': 'uco-core:Relationship',
      'uco-core:source': target,
      'uco-core:target': item,
      'uco-core:kindOfRelationship': 'Contained_Within',
      'uco-core:isDirectional': true,
    });
  }
  const tool = first?.tool ?? { ...input.document.package.tool, browser: '' };
  const instrument = add({
    '@id': id('tool', { name: tool.name, version: tool.version, browser: tool.browser }),
    '@type': 'uco-tool:Tool',
    'uco-core:name': tool.name,
    'uco-tool:version': tool.version,
    ...(tool.browser === '' ? {} : { 'uco-core:description': [`in ${tool.browser}`] }),
  });
  const record = add({
    '@id': id('provenance-record', facts),
    '@type': 'case-investigation:ProvenanceRecord',
    'case-investigation:exhibitNumber': exhibit.number,
    'uco-core:object': item,
  });
  add({
    '@id': id('investigative-action', facts),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': 'captured',
    'uco-core:description': [`Completeness: ${exhibit.completeness.state}. Senders are claimed, not verified.`],
    'uco-action:startTime': dateTime(exhibit.capturedAt.utc),
    'uco-action:performer': person,
    'uco-action:instrument': instrument,
    'uco-action:object': item,
    'uco-action:result': record,
  });
}

function messageFacet(
  given: GivenExhibit,
  facts: object,
  address: (one: { address: string; name: string } | null) => object[],
): Node {
  const [from] = address(given.from);
  const [sender] = address(given.sender);
  const [to, cc] = [given.to.flatMap(address), given.cc.flatMap(address)];
  return {
    '@id': id('email-message-facet', facts),
    '@type': 'uco-observable:EmailMessageFacet',
    ...(given.subject === null ? {} : { 'uco-observable:subject': given.subject }),
    ...(given.messageId === null ? {} : { 'uco-observable:messageID': given.messageId }),
    ...(given.date === null ? {} : { 'uco-observable:sentTime': dateTime(given.date) }),
    ...(from ? { 'uco-observable:from': from } : {}),
    ...(sender ? { 'uco-observable:sender': sender } : {}),
    ...(to.length > 0 ? { 'uco-observable:to': to } : {}),
    ...(cc.length > 0 ? { 'uco-observable:cc': cc } : {}),
    ...(given.received.length > 0 ? { 'uco-observable:receivedLines': given.received } : {}),
  };
}

function contentFacet(facts: object, sha256: string, bytes: number, mediaType: string): Node {
  return {
    '@id': id('content-data-facet', facts),
    '@type': 'uco-observable:ContentDataFacet',
    'uco-observable:sizeInBytes': bytes,
    'uco-observable:mimeType': mediaType,
    'uco-observable:hash': {
      '@id': id('hash', facts),
      '@type': 'uco-types:Hash',
      'uco-types:hashMethod': 'SHA256',
      'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

function addressNode(address: string): Node {
  return observable('email-address', 'EmailAddress', 'EmailAddressFacet', { 'uco-observable:addressValue': address });
}

function clueNode({ kind, value }: GivenClue): Node[] {
  if (kind === 'email') return [addressNode(value)];
  if (kind === 'phone')
    return [observable('phone-account', 'PhoneAccount', 'PhoneAccountFacet', { 'uco-observable:phoneNumber': value })];
  if (kind === 'link') return [observable('url', 'URL', 'URLFacet', { 'uco-observable:fullValue': value })];
  if (kind === 'domain')
    return [observable('domain-name', 'DomainName', 'DomainNameFacet', { 'uco-observable:value': value })];
  if (kind === 'ip') {
    const version = value.includes(':') ? '6' : '4';
    return [
      observable(`ipv${version}-address`, `IPv${version}Address`, `IPv${version}AddressFacet`, {
        'uco-observable:addressValue': value,
      }),
    ];
  }
  // Payment addresses and accounts of services are different things to UCO that a value alone does not tell apart.
  return [
    {
      '@id': id('observable-object', { kind, value }),
      '@type': 'uco-observable:ObservableObject',
      'uco-core:name': value,
      'uco-core:tag': [kind],
    },
  ];
}

function observable(name: string, type: string, facet: string, values: Record<string, string>): Node {
  return {
    '@id': id(name, values),
    '@type': `uco-observable:${type}`,
    'uco-core:hasFacet': { '@id': id(`${name}-facet`, values), '@type': `uco-observable:${facet}`, ...values },
  };
}

function id(name: string, facts: object): string {
  return `kb:${name}-${nameUuid({ name, ...facts })}`;
}

function dateTime(utc: string): object {
  return { '@type': 'xsd:dateTime', '@value': utc };
}
