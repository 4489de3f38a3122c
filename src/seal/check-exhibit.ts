import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CustodyContent, CustodyEntry } from '../core/custody.ts';
import { sourcesOfAcquisition } from '../core/exhibit.ts';
import type { Acquisition } from '../core/exhibit.ts';
import { stopIfCancelled } from '../core/failure.ts';
import { fingerprintOfSeen, fingerprintOfSource, fingerprintOfStatement } from '../core/fingerprint.ts';
import { hashBytes, hashRecord } from '../core/hash.ts';
import type { PackagedExhibit, PackagedSource } from '../core/package.ts';
import type { PackageToCheck } from './check-package.ts';
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

/** One exhibit against the log and the files of its package. `used`: names of the files that were looked at. */
export async function checkExhibit(
  toCheck: PackageToCheck,
  exhibit: PackagedExhibit,
  told: Told,
  used: Set<string>,
): Promise<{ problems: Finding[]; first?: Acquisition; source: Uint8Array<ArrayBuffer> | null }> {
  const file = toCheck.name;
  const where = exhibit.number;
  const problems = checkAcquisitions(file, exhibit, told);
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const source of exhibit.sources) {
    const { finding, content } = await checkSource(toCheck, exhibit, source);
    if (source.file !== undefined) used.add(source.file);
    if (finding) problems.push(finding);
    if (content) bytes.set(source.sha256, content);
  }
  const first = exhibit.acquisitions[0];
  const source = first?.source ? (bytes.get(first.source.sha256) ?? null) : null;
  if (!first || (first.source && !source)) return { problems, source: null };
  const fingerprint = await fingerprintOf(first, source);
  if (fingerprint !== exhibit.fingerprint) problems.push({ file, code: 'derived', where, detail: 'fingerprint' });
  return { problems, first, source };
}

async function fingerprintOf(first: Acquisition, source: Uint8Array<ArrayBuffer> | null): Promise<string> {
  if (first.statement) return fingerprintOfStatement(first.statement);
  return source ? fingerprintOfSource(source) : fingerprintOfSeen(first.site.origin, first.messageKey, first.seen);
}

/** Each acquisition stands under the chain by the hash of its record, and names only sources that are here. */
function checkAcquisitions(file: string, exhibit: PackagedExhibit, told: Told): Finding[] {
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
    first !== undefined &&
    canonicalJson([first.at, first.completeness]) === canonicalJson([exhibit.capturedAt, exhibit.completeness]);
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
): Promise<{ finding: Finding | null; content: Uint8Array<ArrayBuffer> | null }> {
  const file = source.file === undefined ? toCheck.name : `${toCheck.bag ? 'data/' : ''}${source.file}`;
  const wrong = (code: Finding['code'], detail?: string) => ({
    finding: { file, code, where: number, ...(detail === undefined ? {} : { detail }) },
    content: null,
  });
  // Of two originals, one would be looked at and the other shown.
  if (source.file !== undefined && source.base64 !== undefined)
    return { finding: { file: toCheck.name, code: 'form', where: number, detail: 'base64, file' }, content: null };
  try {
    const content = source.file === undefined ? fromBase64(source.base64) : await toCheck.readFile(source.file);
    if (!content) return wrong('missing');
    // A bag knows the hash of what it just read.
    const { sha256 } = toCheck.bag ? await toCheck.bag.measure(file) : { sha256: await hashBytes(content) };
    const same = content.length === source.bytes && sha256 === source.sha256;
    return same ? { finding: null, content } : wrong('altered', source.sha256);
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
