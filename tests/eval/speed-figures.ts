import { extractEmails, extractURLs, refang } from 'ioc-extractor';
import PostalMime from 'postal-mime';
import type { ClueKind } from '../../src/core/clue.ts';
import { textExtractors } from '../../src/core/clues/index.ts';
import { readSource } from '../../src/core/read-source.ts';
import { corpusMails } from './corpus-mails.ts';
import type { Evaluation, Figure } from './figure.ts';
import { textPeers } from './peers/text-peers.ts';
import { race } from './race.ts';

const group = 'Speed';
const none = { countries: [] };

/** The same library asked for two of its kinds alone: not what its documentation begins with, but fair to know. */
const twoKinds = 'ioc-extractor, two kinds alone';

/** Finders over decoded text bodies, ours and the peers' interleaved in one run. */
export const evaluateSpeed: Evaluation = async (corpus) => {
  const bodies = await decodedBodies(corpus);
  const megabytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / 1e6;
  const over = (find: (text: string) => unknown) => () => bodies.forEach((body) => void find(body));
  const runners = [
    { name: 'phones', run: over(finderOf('phone')) },
    { name: 'addresses and links', run: over(finderOf('email', 'link')) },
    ...textPeers.map(({ name, find }) => ({ name, run: over(find) })),
    { name: twoKinds, run: over(addressesAndLinksAlone) },
  ];
  const times = await race(runners, 7);
  const rate = (name: string) => megabytes / ((times.get(name) ?? Number.NaN) / 1000);
  const figure = (ours: 'phones' | 'addresses and links', against: string): Figure => {
    const ratio = rate(ours) / rate(against);
    const peers = textPeers.filter(({ finds }) => finds === ours).map(({ name }) => name);
    if (ours !== 'phones') peers.push(twoKinds);
    return {
      group,
      what: `${ours}, ${bodies.length} decoded bodies, ${megabytes.toFixed(1)} MB`,
      ours: `${rate(ours).toFixed(1)} MB/s = ${ratio.toFixed(1)} × ${against}`,
      peers: peers.map((name) => ({ name, value: `${rate(name).toFixed(1)} MB/s` })),
      goal: `≥ 4 × ${against}`,
      reached: ratio >= 4,
    };
  };
  return [figure('phones', 'libphonenumber-js'), figure('addresses and links', 'ioc-extractor')];
};

function addressesAndLinksAlone(text: string): unknown {
  const plain = refang(text);
  return [extractEmails(plain, { strict: true }), extractURLs(plain, { strict: true })];
}

function finderOf(...kinds: ClueKind[]): (text: string) => unknown {
  const extractors = textExtractors.filter(({ kind }) => kinds.includes(kind));
  return (text) => extractors.map((extractor) => extractor.find(text, none));
}

/** Text bodies as postal-mime decodes them, for all alike. */
async function decodedBodies(corpus: string): Promise<string[]> {
  const bodies: string[] = [];
  for (const { bytes } of corpusMails(corpus, ['phishing_pot', 'spamassassin_spam', 'spamassassin_ham'])) {
    const email = await PostalMime.parse(bytes).catch(() => undefined);
    if (email?.text !== undefined && email.text.trim() !== '') bodies.push(email.text);
  }
  return bodies;
}

/** The whole reading of the phishing corpus against a bare parse, and the slowest mail of the whole corpus. */
export const evaluateWholeReading: Evaluation = async (corpus) => {
  const mails = corpusMails(corpus, ['phishing_pot']);
  const all = (read: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>) => async () => {
    for (const { bytes } of mails) await read(bytes);
  };
  const runners = [
    { name: 'whole reading', run: all((bytes) => readSource(bytes, none)) },
    { name: 'postal-mime', run: all((bytes) => PostalMime.parse(bytes)) },
  ];
  const times = await race(runners, 7);
  const [ours = Number.NaN, bare = Number.NaN] = runners.map(({ name }) => times.get(name));
  const slowest = await slowestMail(corpus);
  return [
    {
      group: 'Whole reading',
      what: `${mails.length} phishing mails: parse, HTML, all clues, observations`,
      ours: `${(ours / bare).toFixed(2)} × (${ours.toFixed(0)} ms)`,
      peers: [{ name: 'postal-mime, parse alone', value: `1 (${bare.toFixed(0)} ms)` }],
      goal: '≤ 2.5 ×',
      reached: ours / bare <= 2.5,
    },
    {
      group: 'Whole reading',
      what: `slowest of all ${slowest.mails} mails of the corpus`,
      ours: `${slowest.ms.toFixed(0)} ms (${slowest.file}, ${(slowest.bytes / 1e6).toFixed(2)} MB)`,
      goal: '≤ 250 ms',
      reached: slowest.ms <= 250,
    },
  ];
};

/** The best of three readings of each mail, so that a pause of the machine is not taken for the mail's. */
async function slowestMail(corpus: string): Promise<{ file: string; ms: number; bytes: number; mails: number }> {
  const mails = corpusMails(corpus);
  let slowest = { file: '', ms: 0, bytes: 0 };
  for (const { file, bytes } of mails) {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now();
      await readSource(bytes, none);
      times.push(performance.now() - start);
    }
    const ms = Math.min(...times);
    if (ms > slowest.ms) slowest = { file, ms, bytes: bytes.length };
  }
  return { ...slowest, mails: mails.length };
}
