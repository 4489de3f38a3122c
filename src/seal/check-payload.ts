import { caseFile, caseFiles } from '../core/bag/case-files.ts';
import type { Case } from '../core/case.ts';
import { keptFiles } from '../core/bag/kept-files.ts';
import { sealFiles } from '../core/bag/seal-files.ts';
import { hashBytesNow } from '../core/hash.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import type { MadeAgain, Measured } from './check-bag.ts';
import type { Finding } from './finding.ts';

/** As a case has them. */
type CaseLetters = NonNullable<Case['letters']>;

const list = 'data/clues.json';

/**
 * Everything under `data/` that follows from `clues.json`: the files for people, made again, and that there are no others. A case is
 * held against the custody log; of its letters only the manifest speaks.
 *
 * @param letters those to companies that the case names
 */
export function payloadFindings(
  { document, form, readable }: MadeAgain,
  measured: Measured,
  letters: CaseLetters,
): Finding[] {
  const findings = document.exhibits.flatMap(misplaced);
  const expected = new Set([list]);
  for (const { file } of document.exhibits.flatMap(({ sources }) => sources)) expected.add(`data/${file}`);
  for (const [path, sha256] of readable) {
    const file = `data/${path}`;
    expected.add(file);
    const found = measured.get(file);
    if (found === undefined) findings.push({ file, code: 'missing' });
    else if (found && found.sha256 !== sha256) findings.push({ file, code: 'differs' });
  }
  for (const { path, bytes } of sealFiles(document)) {
    const file = `data/${path}`;
    expected.add(file);
    const found = measured.get(file);
    if (found === undefined) findings.push({ file, code: 'missing' });
    else if (found && found.sha256 !== hashBytesNow(bytes)) findings.push({ file, code: 'differs' });
  }
  if (form === 'case') {
    findings.push(...caseFindings(document, measured, letters));
    for (const path of caseFiles({ letters })) expected.add(`data/${path}`);
  }
  for (const file of measured.keys()) {
    if (file.startsWith('data/') && !expected.has(file)) findings.push({ file, code: 'not-listed', detail: list });
  }
  return findings;
}

/** The files of a case are all there, and the log has the hash of what the person wrote. */
function caseFindings({ custody }: Package, measured: Measured, letters: CaseLetters): Finding[] {
  const missing = caseFiles({ letters })
    .map((path) => `data/${path}`)
    .filter((file) => !measured.has(file))
    .map((file): Finding => ({ file, code: 'missing' }));
  const told = measured.get(`data/${caseFile}`);
  const noted = custody.some(
    ({ content }) => content?.action === 'case' && content.details?.['caseSha256'] === told?.sha256,
  );
  return told && !noted ? [...missing, { file: `data/${caseFile}`, code: 'not-in-custody' }] : missing;
}

/** A kept file lies where its kind says: nobody should find a picture among the originals. */
function misplaced({ number, acquisitions, sources }: PackagedExhibit): Finding[] {
  const right = keptFiles(number, acquisitions, sources).map(({ path }) => path);
  return sources.flatMap(({ file }, index): Finding[] =>
    file === right[index] ? [] : [{ file: list, code: 'differs', where: number, detail: file ?? 'no file' }],
  );
}
