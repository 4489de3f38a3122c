import { Failure } from '../core/failure.ts';
import { checkContents, nothingRead } from '../seal/check-package.ts';
import type { CheckResult } from '../seal/check-package.ts';
import type { DerivedCheck } from '../seal/derived-check.ts';
import { watched } from '../seal/watch-check.ts';
import type { CheckWatch } from '../seal/watch-check.ts';
import type { Measuring, StartMeasuring } from './measuring.ts';
import { isZip, openPackageFile } from './package-file.ts';

/**
 * Checks a file that somebody gave: what cannot be opened at all is a finding too.
 *
 * @param derived null: what was derived is not read again
 * @param startMeasuring who reads the files of a bag beside the page
 * @throws Failure `cancelled`
 */
export async function checkFile(
  file: Blob,
  name: string,
  derived: DerivedCheck | null,
  watch: CheckWatch,
  startMeasuring: StartMeasuring = () => null,
): Promise<CheckResult> {
  const measuring = (await isZip(file)) ? startMeasuring(file) : null;
  watch.signal.addEventListener('abort', () => measuring?.end(), { once: true });
  try {
    const result = await checkBeside(measuring, file, name, derived, watch);
    // What cannot be read is told by who reads everything in the order of the check, so that it is told the same everywhere.
    return measuring?.failed ? await checkBeside(null, file, name, derived, watch) : result;
  } finally {
    measuring?.end();
  }
}

async function checkBeside(
  measuring: Measuring | null,
  file: Blob,
  name: string,
  derived: DerivedCheck | null,
  watch: CheckWatch,
): Promise<CheckResult> {
  try {
    const result = await checkContents(watched(await openPackageFile(file, name, measuring), watch), derived);
    // A file that was not read because of it would stand among the findings.
    if (watch.signal.aborted) throw new Failure('cancelled');
    return result;
  } catch (error) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    const detail = error instanceof Error ? error.message : String(error);
    return { ...nothingRead, findings: [{ file: name, code: 'unreadable', detail }] };
  }
}
