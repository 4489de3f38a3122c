import { checkerFiles } from '../core/bag/bag-tags.ts';
import { chainFaults } from '../core/custody.ts';
import type { CustodyEntry } from '../core/custody.ts';
import type { ReadExhibit } from '../core/insight/gather-insight.ts';
import { packageSchema, parsePackage } from '../core/package.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import { sameJson } from '../core/same-json.ts';
import { unknownName } from '../core/unknown-name.ts';
import { checkAcquisitions, checkExhibit, toldOf } from './check-exhibit.ts';
import type { BagToCheck } from './bag-to-check.ts';
import { checkBag, madeAgain } from './check-bag.ts';
import type { DerivedCheck } from './derived-check.ts';
import { checkSignatures, signersOf } from './check-signatures.ts';
import { byExhibit } from '../core/by-exhibit.ts';
import { checkKeyAnswers, vouchedBy } from './check-key-answers.ts';
import type { Vouched } from './check-key-answers.ts';
import { checkTimeStamps } from './check-time-stamps.ts';
import type { CheckedStamp } from './check-time-stamps.ts';
import type { Finding } from './finding.ts';
import { readAgain } from './read-again.ts';

/** A package to be checked: the parsed `clues.json` and the files beside it. */
export interface PackageToCheck {
  /** What the JSON file is called. */
  name: string;
  document: unknown;
  /** Names of the other files; null when there is nothing but the JSON, or when the bag tells. */
  files: readonly string[] | null;
  /** Of a complaint package: the bag that all lies in. Its files are named in findings by their path in the bag. */
  bag?: BagToCheck;
  /** Called often on the way, by who wants to show how far it is, or to stop it: what it throws ends the check. */
  pause?(): Promise<void>;
  /** Null when there is no such file. */
  readFile(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface CheckResult {
  findings: Finding[];
  /** Those that were held against something; 1: nothing but the JSON. */
  files: number;
  /** Files that should lie in it and do not. */
  absent: number;
  /** Files of a ZIP for a lawyer that are listed nowhere: how to check it, the schema, the checkers. Nothing is said of them. */
  unlisted: number;
  exhibits: number;
  originals: number;
  /** Exhibits whose source is complete. */
  complete: number;
  custodyEntries: number;
  /** Entries of which nothing but the hash is here. */
  withheld: number;
  /** Hash of the last entry: what to write down, stamp or publish. */
  head: string | null;
  /** The keys that signed the head of the log, by their fingerprint, and up to which entry. A key names no person. */
  signedBy: { fingerprint: string; upTo: number }[];
  /** Time stamps that hold, by the certificates in them. */
  stamped: CheckedStamp[];
  /** How many answers about signers' keys were kept. */
  keyAnswers: number;
  /** Signatures of mails that hold with a kept key; null when they were not checked here. */
  vouched: Vouched[] | null;
  /** By the maker's own clock; null when the package could not be read. */
  madeAt: string | null;
  bag: boolean;
  /** Whether what was derived was made again from the originals and compared. */
  readAgain: boolean;
}

/** What is known of a package that could not be read. */
export const nothingRead: CheckResult = {
  findings: [],
  files: 1,
  absent: 0,
  unlisted: 0,
  exhibits: 0,
  originals: 0,
  complete: 0,
  custodyEntries: 0,
  withheld: 0,
  head: null,
  signedBy: [],
  stamped: [],
  keyAnswers: 0,
  vouched: null,
  madeAt: null,
  bag: false,
  readAgain: false,
};

/** How many files what was found speaks of. */
function filesIn(
  { name, bag, files }: PackageToCheck,
  used: ReadonlySet<string>,
  findings: readonly Finding[],
): Pick<CheckResult, 'files' | 'absent' | 'unlisted'> {
  const here = new Set(bag?.files ?? [name, ...(files ?? [])]);
  const missing = new Set(findings.filter(({ code }) => code === 'missing').map(({ file }) => file));
  const unlisted = bag ? [] : [...here].filter((file) => companions.has(file) && file !== name && !used.has(file));
  return {
    files: here.size - unlisted.length,
    absent: missing.difference(here).size,
    unlisted: unlisted.length,
  };
}

/** Files that a ZIP for a lawyer holds besides the originals. */
const companions = new Set<string>(['HOW-TO-CHECK.txt', 'clues.json', 'cluebook-1.schema.json', ...checkerFiles]);

/** Checks everything that can be checked without trusting whoever made the package. Never throws for what is in it. */
export async function checkPackage(toCheck: PackageToCheck): Promise<CheckResult> {
  return checkContents(toCheck, readAgain);
}

/** The same, with or without reading the originals again: what reads is large, and not in the page that travels with a package. */
export async function checkContents(toCheck: PackageToCheck, derived: DerivedCheck | null): Promise<CheckResult> {
  const parsed = parsePackage(toCheck.document);
  if (!parsed.success) {
    const findings = parsed.error.issues
      .slice(0, 20)
      .map(
        ({ path, message }): Finding => ({ file: toCheck.name, code: 'form', where: path.join('.'), detail: message }),
      );
    if (toCheck.bag) findings.push(...(await checkBag(toCheck.bag, null)));
    const bag = toCheck.bag !== undefined;
    return { ...nothingRead, findings, ...filesIn(toCheck, new Set(), findings), bag };
  }
  const { exhibits, custody, package: about } = parsed.data;
  const findings: Finding[] = [
    ...checkChain(toCheck.name, custody),
    ...checkNumbers(toCheck.name, exhibits),
    ...checkAllThere(toCheck.name, exhibits, custody),
    ...checkNames(toCheck, parsed.data),
  ];
  const { seals = [], keyAnswers = [] } = parsed.data;
  const pause = () => toCheck.pause?.() ?? Promise.resolve();
  findings.push(...(await checkSignatures(toCheck.name, custody, seals, pause)));
  const stamped = await checkTimeStamps(toCheck.name, parsed.data, pause);
  findings.push(...stamped.findings);
  const told = toldOf(custody);
  findings.push(...checkKeyAnswers(toCheck.name, exhibits, custody, keyAnswers));
  const answersOf = byExhibit(keyAnswers);
  const used = new Set<string>();
  const found: ReadExhibit[] = [];
  const vouched: Vouched[] = [];
  // First what needs no file, while those may be read beside it.
  const ofRecords: Finding[][] = [];
  for (const exhibit of exhibits) {
    await pause();
    ofRecords.push(checkAcquisitions(toCheck.name, exhibit, told));
  }
  const made = toCheck.bag ? await madeAgain(toCheck.bag, parsed.data, pause) : null;
  for (const [index, exhibit] of exhibits.entries()) {
    await pause();
    const soFar = ofRecords[index] ?? [];
    const { problems, first, source } = await checkExhibit(toCheck, exhibit, soFar, used, derived !== null);
    findings.push(...problems);
    if (!derived || !first) continue;
    const answers = answersOf.get(exhibit.number) ?? [];
    if (source && answers.length > 0)
      vouched.push(...vouchedBy(exhibit.number, answers, await derived.signers(source, answers)));
    const { findings: differing, read } = await derived.read(toCheck.name, exhibit, first, source);
    findings.push(...differing);
    if (read) found.push(read);
  }
  // What another version read cannot be made again here.
  const all = derived !== null && found.length === exhibits.length;
  if (all) findings.push(...derived.gather(toCheck.name, parsed.data, found));
  const originals = exhibits.flatMap(({ sources }) => sources);
  const bytes = originals.reduce((sum, source) => sum + source.bytes, 0);
  if (about.exhibits !== exhibits.length || about.originals !== originals.length || about.originalBytes !== bytes) {
    findings.push({ file: toCheck.name, code: 'counts', where: 'package' });
  }
  if (!sameJson(parsed.data.schema, packageSchema())) {
    findings.push({ file: toCheck.name, code: 'schema', where: 'schema' });
  }
  for (const name of toCheck.files ?? []) {
    if (!used.has(name) && !companions.has(name)) findings.push({ file: name, code: 'not-listed' });
  }
  if (toCheck.bag && made) findings.push(...withoutTold(findings, await checkBag(toCheck.bag, made)));
  const head = custody.at(-1)?.hash ?? null;
  return {
    findings,
    ...filesIn(toCheck, used, findings),
    exhibits: exhibits.length,
    originals: originals.length,
    complete: exhibits.filter(({ completeness }) => completeness.state === 'complete').length,
    custodyEntries: custody.length,
    withheld: custody.filter(({ content }) => !content).length,
    head,
    signedBy: signersOf(seals),
    stamped: stamped.good,
    keyAnswers: keyAnswers.length,
    vouched: derived ? vouched : null,
    madeAt: about.createdAt.utc,
    bag: toCheck.bag !== undefined,
    readAgain: all,
  };
}

/** What the bag shows of files that nothing was found of yet: an altered original is one finding, not two. */
function withoutTold(told: readonly Finding[], more: readonly Finding[]): Finding[] {
  const known = new Set(told.map(({ file, code }) => `${code} ${file}`));
  return more.filter(({ file, code }) => !known.has(`${code} ${file}`));
}

/** What stands under a name that the form does not have, no hash covers. */
function checkNames({ name: file, document }: PackageToCheck, known: Package): Finding[] {
  const where = unknownName(document, known);
  return where === null ? [] : [{ file, code: 'form', where }];
}

function checkChain(file: string, custody: readonly CustodyEntry[]): Finding[] {
  return chainFaults(custody).map(({ seq, fault }) => ({
    file,
    code: 'chain',
    where: `custody ${seq}`,
    detail: fault,
  }));
}

function checkNumbers(file: string, exhibits: readonly PackagedExhibit[]): Finding[] {
  const seen = new Set<string>();
  return exhibits.flatMap(({ number }): Finding[] => {
    const twice = seen.has(number);
    seen.add(number);
    return twice ? [{ file, code: 'number-twice', where: number }] : [];
  });
}

/** What the log tells openly of a capture has to be here, unless the log also tells that it was deleted. */
function checkAllThere(
  file: string,
  exhibits: readonly PackagedExhibit[],
  custody: readonly CustodyEntry[],
): Finding[] {
  const here = new Set(exhibits.map(({ number }) => number));
  const told = custody.flatMap(({ content }) => content ?? []);
  const deleted = new Set(told.filter(({ action }) => action === 'delete').map(({ exhibit }) => exhibit));
  const acquired = new Set(exhibits.flatMap(({ acquisitions }) => acquisitions.map(({ id }) => id)));
  return told.flatMap(({ exhibit, acquisition }): Finding[] => {
    if (exhibit === undefined || acquisition === undefined || deleted.has(exhibit)) return [];
    if (here.has(exhibit) && acquired.has(acquisition)) return [];
    return [{ file, code: 'missing', where: exhibit, detail: acquisition }];
  });
}
