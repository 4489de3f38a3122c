/**
 * DKIM and ARC beside mailauth: verdicts on every vector that there is and on messages signed and altered here, and speed.
 * Alone: `node tests/eval/signature-figures.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arc } from 'mailauth/lib/arc/index.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { readSuppliedKeys, suppliedKeys } from '../../src/core/dkim/supplied-keys.ts';
import { verifySignatures } from '../../src/core/dkim/verify-signatures.ts';
import { mailauthVerdicts, resolverOf, verdictsOf } from '../core/dkim/mailauth-verdict.ts';
import { rfc6376, rfc8463, rfcRecords } from '../core/dkim/rfc-vectors.ts';
import { bytesOf, records as madeRecords } from '../core/dkim/test-signer.ts';
import { sharedPath } from '../shared-folder.ts';
import { corpusMails } from './corpus-mails.ts';
import type { Evaluation, Figure } from './figure.ts';
import { figureText } from './results-page.ts';
import { signedVariants } from './signed-variants.ts';

const group = 'Signatures (DKIM and ARC)';
const receivedAt = '2026-11-20T10:00:00Z';

interface Vector {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export const evaluateSignatures: Evaluation = async (corpus) => {
  const answers = join(corpus, 'dkim/dns.json');
  const supplied = existsSync(answers) ? readSuppliedKeys(readFileSync(answers, 'utf8')) : [];
  const records = new Map<string, readonly string[]>([...rfcRecords, ...madeRecords, ...supplied]);
  const vectors: Vector[] = [
    { id: 'RFC 6376, A.2', bytes: bytesOf(rfc6376) },
    { id: 'RFC 8463, A.3', bytes: bytesOf(rfc8463) },
    ...corpusMails(corpus, ['dkim']).map(({ file, bytes }) => ({ id: file, bytes })),
  ];
  const made = signedVariants();
  const signed = corpusMails(corpus, ['dkim/signed']).map(({ bytes }) => bytes);
  return [
    labelled(await verdictsOfLabels(corpus, records)),
    await agreement(
      'verdicts on the vectors of the RFCs, of dkim_verifier, of mailauth and the signed set',
      vectors,
      records,
    ),
    await agreement('verdicts on messages signed, sealed and altered here', made, records),
    await speed('mails of the signed set, whole report', signed, records),
    await speed('the same with line feeds alone, as mail stores keep them', signed.map(withLineFeeds), records),
    await speed('25 MB, relaxed, text with runs of spaces', [largeMail(signed)], records),
  ];
};

interface Label {
  file: string;
  expected: string;
  found: string;
}

async function verdictsOfLabels(corpus: string, records: ReadonlyMap<string, readonly string[]>): Promise<Label[]> {
  const truth = join(corpus, 'dkim/signed/truth.jsonl');
  if (!existsSync(truth)) return [];
  const words: Partial<Record<string, string>> = { verified: 'pass', broken: 'fail', 'no-key': 'nokey' };
  const labels: Label[] = [];
  for (const row of readFileSync(truth, 'utf8').trim().split('\n')) {
    const { file, expect: expected } = JSON.parse(row) as { file: string; expect: string };
    const bytes = new Uint8Array(readFileSync(join(corpus, 'dkim/signed', file)));
    const [check] = (await verifySignatures(bytes, suppliedKeys(records))).signatures;
    labels.push({ file, expected, found: words[check?.outcome ?? ''] ?? `${check?.outcome}` });
  }
  return labels;
}

function labelled(labels: readonly Label[]): Figure {
  const wrong = labels.filter(({ expected, found }) => expected !== found);
  return {
    group,
    what: 'labelled verdicts of the signed and mutated set',
    ours: `${labels.length - wrong.length} of ${labels.length}`,
    goal: 'all',
    reached: wrong.length === 0,
    notes: wrong.map(({ file, expected, found }) => `${file}: ${found}, label ${expected}`),
  };
}

async function agreement(
  what: string,
  vectors: readonly Vector[],
  records: ReadonlyMap<string, readonly string[]>,
): Promise<Figure> {
  let verdicts = 0;
  const notes: string[] = [];
  for (const { id, bytes } of vectors) {
    const ours = verdictsOf(await verifySignatures(bytes, suppliedKeys(records), receivedAt));
    const theirs = await mailauthVerdicts(bytes, records, receivedAt);
    verdicts += ours.signatures.length + 1;
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      notes.push(`${id}: ours ${JSON.stringify(ours)}, mailauth ${JSON.stringify(theirs)}`);
    }
  }
  return {
    group,
    what: `${what}: messages that mailauth agrees on`,
    ours: `${vectors.length - notes.length} of ${vectors.length} (${verdicts} verdicts)`,
    goal: 'all',
    reached: notes.length === 0,
    notes,
  };
}

async function speed(
  what: string,
  mails: readonly Uint8Array<ArrayBuffer>[],
  records: ReadonlyMap<string, readonly string[]>,
): Promise<Figure> {
  const source = suppliedKeys(records);
  const resolver = resolverOf(records);
  const ways = [
    (bytes: Uint8Array<ArrayBuffer>) => verifySignatures(bytes, source, receivedAt),
    (bytes: Uint8Array<ArrayBuffer>) => mailauthReport(bytes, resolver),
  ];
  const [ours, theirs] = await raceByProcessor(ways, mails, mails.length === 1 ? 3 : 25);
  const rate = (ms: number) => `${(ms / mails.length).toFixed(mails.length === 1 ? 0 : 2)} ms a mail`;
  return {
    group,
    what: `speed, processor time: ${mails.length === 1 ? '' : `${mails.length} `}${what}`,
    ours: `${(theirs / ours).toFixed(1)} × (${rate(ours)})`,
    peers: [{ name: 'mailauth', value: `1 (${rate(theirs)})` }],
    goal: '≥ 1.5 ×',
    reached: theirs / ours >= 1.5,
    ...(mails.length === 1 ? {} : { notes: ['ours keeps keys imported, as mails of one sender come again'] }),
  };
}

/**
 * Milliseconds of processor time of all threads for all mails, by turns, the best of the rounds after one that warms up.
 * Not by the clock: mailauth hands over to other work often, and on a busy machine waits longer for it.
 */
async function raceByProcessor(
  [one, other]: readonly ((bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>)[],
  mails: readonly Uint8Array<ArrayBuffer>[],
  rounds: number,
): Promise<[number, number]> {
  const best: [number, number] = [Infinity, Infinity];
  for (let round = 0; round <= rounds; round += 1) {
    for (const index of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = process.cpuUsage();
      for (const bytes of mails) await (index === 0 ? one : other)?.(bytes);
      const { user, system } = process.cpuUsage(began);
      if (round > 0) best[index] = Math.min(best[index], (user + system) / 1000);
    }
  }
  return best;
}

/** What ours gives in one: signatures and chain. */
async function mailauthReport(bytes: Uint8Array, resolver: ReturnType<typeof resolverOf>): Promise<unknown> {
  const result = await dkimVerify(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { resolver });
  return await arc(result.arc as Parameters<typeof arc>[0], { resolver });
}

function withLineFeeds(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
}

/** The header of a signed mail over a large body: its hash is wrong, which costs the same. */
function largeMail([first]: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [header = ''] = first ? Buffer.from(first).toString('latin1').split('\r\n\r\n') : [];
  const line = 'some words  and a\ttab in every line \r\n';
  return new Uint8Array(Buffer.from(`${header}\r\n\r\n${line.repeat(25e6 / line.length)}`, 'latin1'));
}

if (import.meta.main) {
  for (const figure of await evaluateSignatures(sharedPath('corpus'))) console.log(figureText(figure));
}
