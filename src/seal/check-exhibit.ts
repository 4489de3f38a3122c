import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { CustodyContent, CustodyEntry } from '../core/custody.ts';
import { sourcesOfAcquisition } from '../core/exhibit.ts';
import type { Acquisition } from '../core/exhibit.ts';
import { stopIfCancelled } from '../core/failure.ts';
import { fingerprintOfSeen, fingerprintOfSource, fingerprintOfStatement } from '../core/fingerprint.ts';
import { hashBytes, hashRecord } from '../core/hash.ts';
import type { PackagedExhibit, PackagedSource } from '../core/package.ts';
import { sameJson } from '../core/same-json.ts';
import type { PackageToCheck } from './check-package.ts';
import { isOriginal } from './bag-to-check.ts';
import type { Finding } from './finding.ts';

/** What the log tells openly of acquisitions, by their id: the first entry of each counts. */
type Told = ReadonlyMap<string, CustodyContent>;

export function toldOf(custody: readonly CustodyEntry[]): Told {
  const told = new Map<string, CustodyContent>();
  for (const { content } of custody) {
    if (content?.acquisition !== undefined && !told.has(content.acquisition)) told.set(content.acquisition, content);
  }
  return told;
}

/** An original that is as it should be. */
interface GoodSource {
  /** Null where nobody wants to read it again, and its hashes are known without. */
  content: Uint8Array<ArrayBuffer> | null;
  fingerprint?: string;
}

/**
 * The files of one exhibit, and what follows from its source.
 *
 * @param problems what `checkAcquisitions` found
 * @param used names of the files that were looked at
 * @param wanted whether the bytes of its source are asked for
 */
export async function checkExhibit(
  toCheck: PackageToCheck,
  exhibit: PackagedExhibit,
  problems: Finding[],
  used: Set<string>,
  wanted: boolean,
): Promise<{ problems: Finding[]; first?: Acquisition; source: Uint8Array<ArrayBuffer> | null }> {
  const file = toCheck.name;
  const where = exhibit.number;
  const good = new Map<string, GoodSource>();
  const first = exhibit.acquisitions[0];
  for (const source of exhibit.sources) {
    // Where no original should lie, nobody took a fingerprint on the way.
    const whole = wanted || (source.sha256 === first?.source?.sha256 && !isOriginal(`data/${source.file}`));
    const checked = await checkSource(toCheck, exhibit, source, whole);
    if (source.file !== undefined) used.add(source.file);
    if ('finding' in checked) problems.push(checked.finding);
    else good.set(source.sha256, checked);
  }
  const source = first?.source ? (good.get(first.source.sha256) ?? null) : null;
  if (!first || (first.source && !source)) return { problems, source: null };
  const fingerprint = await fingerprintOf(first, source);
  if (fingerprint !== exhibit.fingerprint) problems.push({ file, code: 'derived', where, detail: 'fingerprint' });
  return { problems, first, source: source?.content ?? null };
}

async function fingerprintOf(first: Acquisition, source: GoodSource | null): Promise<string> {
  if (first.statement) return fingerprintOfStatement(first.statement);
  if (source?.content) return source.fingerprint ?? fingerprintOfSource(source.content);
  return source?.fingerprint ?? fingerprintOfSeen(first.site.origin, first.messageKey, first.seen);
}

/** Each acquisition stands under the chain by the hash of its record, and names only sources that are here. */
export function checkAcquisitions(file: string, exhibit: PackagedExhibit, told: Told): Finding[] {
  const findings: Finding[] = [];
  const where = exhibit.number;
  const listed = new Set(exhibit.sources.map(({ sha256 }) => sha256));
  for (const acquisition of exhibit.acquisitions) {
    const entry = told.get(acquisition.id);
    const named = sourcesOfAcquisition(acquisition).map(({ sha256 }) => sha256);
    const fits =
      entry?.exhibit === where &&
      entry.acquisitionSha256 === hashRecord(acquisition) &&
      (entry.sourceSha256 ?? []).join() === named.join();
    if (!fits) findings.push({ file, code: 'not-in-custody', where, detail: acquisition.id });
    if (named.some((sha256) => !listed.has(sha256)))
      findings.push({ file, code: 'missing', where, detail: named.join() });
  }
  const first = exhibit.acquisitions[0];
  const sameFirst =
    first !== undefined && sameJson(first.at, exhibit.capturedAt) && sameJson(first.completeness, exhibit.completeness);
  if (!sameFirst) findings.push({ file, code: 'derived', where, detail: 'capturedAt, completeness' });
  const taken = new Set(exhibit.acquisitions.flatMap(sourcesOfAcquisition).map(({ sha256 }) => sha256));
  for (const { sha256 } of exhibit.sources) {
    if (!taken.has(sha256)) findings.push({ file, code: 'not-in-custody', where, detail: sha256 });
  }
  return findings;
}

async function checkSource(
  toCheck: PackageToCheck,
  { number }: PackagedExhibit,
  source: PackagedSource,
  whole: boolean,
): Promise<{ finding: Finding } | GoodSource> {
  const file = source.file === undefined ? toCheck.name : `${toCheck.bag ? 'data/' : ''}${source.file}`;
  const wrong = (code: Finding['code'], detail?: string) => ({
    finding: { file, code, where: number, ...(detail === undefined ? {} : { detail }) },
  });
  // Of two originals, one would be looked at and the other shown.
  if (source.file !== undefined && source.base64 !== undefined)
    return { finding: { file: toCheck.name, code: 'form', where: number, detail: 'base64, file' } };
  try {
    if (toCheck.bag && source.file !== undefined && !whole) {
      const found = await toCheck.bag.measure(file);
      if (!found) return wrong('missing');
      const same = found.bytes === source.bytes && found.sha256 === source.sha256;
      return same ? { content: null, ...found } : wrong('altered', source.sha256);
    }
    const content = source.file === undefined ? fromBase64(source.base64) : await toCheck.readFile(source.file);
    if (!content) return wrong('missing');
    // A bag knows the hash of what it just read.
    const sha256 = toCheck.bag ? (await toCheck.bag.measure(file))?.sha256 : await hashBytes(content);
    const same = content.length === source.bytes && sha256 === source.sha256;
    return same ? { content } : wrong('altered', source.sha256);
  } catch (error) {
    stopIfCancelled(error);
    return wrong('altered', error instanceof Error ? error.message : String(error));
  }
}

/** Strict: padding, alphabet and unused bits as RFC 4648 says, so that each original has one spelling. */
function fromBase64(text: string | undefined): Uint8Array<ArrayBuffer> | null {
  if (text === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = bytesOfBase64(text);
  return btoaEnd(bytes) === text.slice(-4) || text === '' ? bytes : null;
}

function btoaEnd(bytes: Uint8Array): string {
  const tail = bytes.subarray(bytes.length - (bytes.length % 3 || 3));
  return btoa(String.fromCharCode(...tail));
}
