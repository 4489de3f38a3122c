import { bagDeclaration, bagFiles, bagInfo, checkerFiles, formIn } from '../core/bag/bag-tags.ts';
import type { PackageForm } from '../core/bag/bag-tags.ts';
import { readableFiles } from '../core/bag/readable-files.ts';
import { hashText } from '../core/hash-text.ts';
import { caseFile } from '../core/bag/case-files.ts';
import { NamesLetters } from '../core/case.ts';
import type { CaseLetter } from '../core/case.ts';
import { manifestText, readManifest } from '../core/bag/manifest.ts';
import type { ManifestLine } from '../core/bag/manifest.ts';
import { stopIfCancelled } from '../core/failure.ts';
import type { Package } from '../core/package.ts';
import type { BagToCheck, MeasuredFile } from './bag-to-check.ts';
import { payloadFindings } from './check-payload.ts';
import type { Finding } from './finding.ts';

/** What a file was found to be; null: it could not be read. */
export type Measured = ReadonlyMap<string, MeasuredFile | null>;

/** What follows from `clues.json` and the form of a bag. */
export interface MadeAgain {
  document: Package;
  form: PackageForm;
  /** Hashes of the files for people, by their path from `clues.json`. */
  readable: ReadonlyMap<string, string>;
}

/** Makes the files for people again. It needs no file but the list and what the bag says of itself. */
export async function madeAgain(bag: BagToCheck, document: Package, pause: () => Promise<void>): Promise<MadeAgain> {
  const form = await formOf(bag);
  const readable = new Map<string, string>();
  for (const { path, text } of readableFiles(document, form)) {
    await pause();
    readable.set(path, await hashText(text()));
  }
  return { document, form, readable };
}

async function formOf(bag: BagToCheck): Promise<PackageForm> {
  return formIn(await bag.text(bagFiles.info).catch(() => ''));
}

/**
 * Checks a bag: every file against the manifests, and, when `clues.json` could be understood, everything else that follows from it.
 * Files and manifests that were exchanged together are found by the second. Never throws for what is in it.
 */
export async function checkBag(bag: BagToCheck, made: MadeAgain | null): Promise<Finding[]> {
  const document = made?.document ?? null;
  const findings: Finding[] = [];
  const measured = await measureAll(bag, findings);
  const manifest = await linesOf(bag, bagFiles.manifest, findings);
  const tags = await linesOf(bag, bagFiles.tagManifest, findings);
  findings.push(...compare('payload', manifest, measured));
  // Of a payload that is not as it was, nobody can say how large it should be.
  const whole = !findings.some(({ file }) => file.startsWith('data/') || file === bagFiles.manifest);
  const form = made?.form ?? (await formOf(bag));
  const described = await checkTags(bag, document, measured, { whole, form });
  findings.push(...described, ...blamed(compare('tag', tags, measured), described, whole && document !== null));
  if (made) {
    const letters = form === 'case' ? lettersIn(await bag.text(`data/${caseFile}`).catch(() => '')) : [];
    findings.push(...payloadFindings(made, measured, letters));
  }
  return once(findings);
}

/** The letters to companies that a case names; none where it cannot be read, which its hash tells. */
function lettersIn(record: string): CaseLetter[] {
  try {
    return NamesLetters.parse(JSON.parse(record)).letters ?? [];
  } catch {
    return [];
  }
}

/** A tag file that says what it must, under another hash: then it is the line of the tag manifest that was altered. */
function blamed(findings: readonly Finding[], described: readonly Finding[], whole: boolean): Finding[] {
  const wrong = new Set(described.map(({ file }) => file));
  const known: string[] = [bagFiles.declaration, ...(whole ? [bagFiles.info, bagFiles.manifest] : [])];
  return findings.map((finding): Finding => {
    const { file, code } = finding;
    if (code !== 'altered' || wrong.has(file)) return finding;
    // Of a checker nobody knows here what it should be: it may be its line that was altered.
    if (!known.includes(file)) return { file, code, detail: `by its line in ${bagFiles.tagManifest}` };
    return { file: bagFiles.tagManifest, code: 'altered', detail: file };
  });
}

async function measureAll(bag: BagToCheck, findings: Finding[]): Promise<Measured> {
  const measured = new Map<string, MeasuredFile | null>();
  for (const file of bag.files) {
    try {
      measured.set(file, await bag.measure(file));
    } catch (error) {
      stopIfCancelled(error);
      measured.set(file, null);
      findings.push({ file, code: 'altered', detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return measured;
}

async function linesOf(bag: BagToCheck, file: string, findings: Finding[]): Promise<ManifestLine[] | null> {
  if (!bag.files.includes(file)) {
    findings.push({ file, code: 'missing' });
    return null;
  }
  try {
    const text = await bag.text(file);
    const { lines, faults } = readManifest(text);
    if (!text.endsWith('\n')) findings.push({ file, code: 'manifest', detail: 'the last line has no end' });
    // Capital letters in a hash, another sign before a path, other line ends: the same to `sha256sum`, and yet not what was written.
    else if (faults.length === 0 && manifestText(lines) !== text)
      findings.push({ file, code: 'manifest', detail: 'the lines are not as they were written' });
    findings.push(
      ...faults.map(({ line, why }): Finding => ({ file, code: 'manifest', where: `line ${line}`, detail: why })),
    );
    return lines;
  } catch (error) {
    findings.push({ file, code: 'altered', detail: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/**
 * The files of one kind against their manifest. A manifest that could not be read is told already; of the files beside the payload
 * it is known without it which there are.
 */
function compare(kind: 'payload' | 'tag', lines: readonly ManifestLine[] | null, measured: Measured): Finding[] {
  const own = (path: string) => path.startsWith('data/') === (kind === 'payload') && path !== bagFiles.tagManifest;
  const listed = new Set<string>(lines?.map(({ path }) => path) ?? [...Object.values(bagFiles), ...checkerFiles]);
  const extra = lines || kind === 'tag' ? [...measured.keys()].filter((path) => own(path) && !listed.has(path)) : [];
  return [
    ...(lines ?? []).flatMap(({ path, sha256 }): Finding[] => {
      const list = kind === 'payload' ? bagFiles.manifest : bagFiles.tagManifest;
      if (!own(path)) return [{ file: list, code: 'manifest', detail: path }];
      const found = measured.get(path);
      // Of the tag manifest no other list tells: its line may be what is wrong.
      if (found === undefined)
        return [{ file: path, code: 'missing', ...(kind === 'tag' ? { detail: `by its line in ${list}` } : {}) }];
      return found === null || found.sha256 === sha256 ? [] : [{ file: path, code: 'altered', detail: sha256 }];
    }),
    ...extra.map((file): Finding => ({ file, code: 'not-listed' })),
  ];
}

/** The declaration and what is said of the bag as a whole. */
async function checkTags(
  bag: BagToCheck,
  document: Package | null,
  measured: Measured,
  { whole, form }: { whole: boolean; form: PackageForm },
): Promise<Finding[]> {
  const payload = [...measured].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, file]) => sum + (file?.bytes ?? 0), 0);
  const expected: [string, string | null][] = [
    [bagFiles.declaration, bagDeclaration],
    [bagFiles.info, document && bagInfo(document, { bytes, files: payload.length }, form)],
  ];
  const findings: Finding[] = [];
  for (const [file, text] of expected) {
    if (!measured.has(file)) findings.push({ file, code: 'missing' });
    else if (measured.get(file) && text !== null) {
      const given = await bag.text(file).catch(() => '');
      if (compared(given, whole) !== compared(text, whole)) findings.push({ file, code: 'differs' });
    }
  }
  return findings;
}

function compared(text: string, withSize: boolean): string {
  return withSize ? text : text.replace(/^Payload-Oxum: .*$/m, '');
}

/** One finding a file and code: what is altered differs from `clues.json` too, and need not be said twice. */
function once(findings: readonly Finding[]): Finding[] {
  const worse = new Set(findings.filter(({ code }) => code !== 'differs').map(({ file }) => file));
  const seen = new Set<string>();
  return findings.filter(({ file, code, where = '' }) => {
    const key = JSON.stringify([file, code, where]);
    if (seen.has(key) || (code === 'differs' && worse.has(file))) return false;
    seen.add(key);
    return true;
  });
}
