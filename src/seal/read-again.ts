import { canonicalJson } from '../core/canonical-json.ts';
import type { Clue } from '../core/clue.ts';
import { keptKeys } from '../core/dkim/kept-keys.ts';
import { verifySignatures } from '../core/dkim/verify-signatures.ts';
import { gatherClues } from '../core/gather-clues.ts';
import { gatherInsight } from '../core/insight/gather-insight.ts';
import type { ReadExhibit } from '../core/insight/gather-insight.ts';
import { tellObservation } from '../core/insight/told-observation.ts';
import type { Package } from '../core/package.ts';
import { readExhibit } from '../core/read-exhibit.ts';
import { readerVersion } from '../core/reading.ts';
import type { DerivedCheck } from './derived-check.ts';
import type { Finding } from './finding.ts';

/** Reads every original again with the reader of this version, and with the countries that it was read with. */
export const readAgain: DerivedCheck = {
  async read(file, exhibit, first, source) {
    const where = exhibit.number;
    if (exhibit.reading?.readerVersion !== readerVersion) return { findings: [], read: null };
    const findings: Finding[] = [];
    const reading = await readExhibit(first, source, { countries: exhibit.reading.countries ?? [] });
    if (canonicalJson(reading.message ?? null) !== canonicalJson(exhibit.message ?? null)) {
      findings.push({ file, code: 'derived', where, detail: 'message' });
    }
    if (canonicalJson(reading.observations.map(tellObservation)) !== canonicalJson(exhibit.observations ?? [])) {
      findings.push({ file, code: 'derived', where, detail: 'observations' });
    }
    return { findings, read: { exhibit: where, capturedAt: exhibit.capturedAt, reading } };
  },
  async signers(source, answers) {
    const { signatures } = await verifySignatures(source, keptKeys(answers));
    return signatures.flatMap(({ outcome, domain, key }) =>
      outcome === 'verified' && domain !== undefined && key ? [{ domain, record: key.record }] : [],
    );
  },
  gather: checkGathered,
};

/**
 * What the package says to stand in QR codes. Pictures are decoded by a browser when the mail is kept, and may have been
 * read later or not at all when the package was made; decoders differ. So these clues are taken as told here, only their form
 * and order are checked, and "how to check this" says that a telephone shows what a code says.
 */
function imageClues(clues: Package['clues'], number: string): Clue[] {
  return clues.flatMap(({ kind, value, sightings }) =>
    sightings.flatMap(({ exhibit, ...sighting }) =>
      exhibit === number && sighting.where.in === 'image' && sighting.role === 'qr-code'
        ? [{ kind, value, ...sighting }]
        : [],
    ),
  );
}

/** With those that the package tells of pictures. */
function withImageClues(read: ReadExhibit, clues: Package['clues']): ReadExhibit {
  const { reading, exhibit } = read;
  return { ...read, reading: { ...reading, clues: [...reading.clues, ...imageClues(clues, exhibit)] } };
}

/** What is gathered from all exhibits, made again from the originals and from what the person told. */
function checkGathered(
  file: string,
  { clues, leakSources, senders }: Package,
  read: readonly ReadExhibit[],
): Finding[] {
  const found = read.map((one) => withImageClues(one, clues));
  const insight = gatherInsight(found, { own: leakSources?.own, apart: senders?.apart });
  const own = found.map(({ exhibit, capturedAt, reading }) => ({ exhibit, capturedAt, clues: reading.clues }));
  const pairs: [string, unknown, unknown][] = [
    ['clues', gatherClues(own), clues],
    ['leakSources', insight.leakSources, leakSources ?? insight.leakSources],
    ['senders', insight.senders, senders ?? insight.senders],
  ];
  return pairs.flatMap(([where, made, given]): Finding[] =>
    canonicalJson(made) === canonicalJson(given) ? [] : [{ file, code: 'derived', where }],
  );
}
