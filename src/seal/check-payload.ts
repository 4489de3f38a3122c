import { keptFiles } from '../core/bag/kept-files.ts';
import { readableFiles } from '../core/bag/readable-files.ts';
import { sealFiles } from '../core/bag/seal-files.ts';
import { hashBytesNow } from '../core/hash.ts';
import { hashText } from '../core/hash-text.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import type { Measured } from './check-bag.ts';
import type { Finding } from './finding.ts';

const list = 'data/clues.json';

/** Everything under `data/` that follows from `clues.json`: the files for people, made again, and that there are no others. */
export function payloadFindings(document: Package, measured: Measured): Finding[] {
  const findings = document.exhibits.flatMap(misplaced);
  const expected = new Set([list]);
  for (const { file } of document.exhibits.flatMap(({ sources }) => sources)) expected.add(`data/${file}`);
  for (const { path, text } of readableFiles(document)) {
    const file = `data/${path}`;
    expected.add(file);
    const found = measured.get(file);
    if (found === undefined) findings.push({ file, code: 'missing' });
    else if (found && found.sha256 !== hashText(text()).sha256) findings.push({ file, code: 'differs' });
  }
  for (const { path, bytes } of sealFiles(document)) {
    const file = `data/${path}`;
    expected.add(file);
    const found = measured.get(file);
    if (found === undefined) findings.push({ file, code: 'missing' });
    else if (found && found.sha256 !== hashBytesNow(bytes)) findings.push({ file, code: 'differs' });
  }
  for (const file of measured.keys()) {
    if (file.startsWith('data/') && !expected.has(file)) findings.push({ file, code: 'not-listed', detail: list });
  }
  return findings;
}

/** A kept file lies where its kind says: nobody should find a picture among the originals. */
function misplaced({ number, acquisitions, sources }: PackagedExhibit): Finding[] {
  const right = keptFiles(number, acquisitions, sources).map(({ path }) => path);
  return sources.flatMap(({ file }, index): Finding[] =>
    file === right[index] ? [] : [{ file: list, code: 'differs', where: number, detail: file ?? 'no file' }],
  );
}
