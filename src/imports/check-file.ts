import { Failure } from '../core/failure.ts';
import { checkContents, nothingRead } from '../seal/check-package.ts';
import type { CheckResult } from '../seal/check-package.ts';
import type { DerivedCheck } from '../seal/derived-check.ts';
import { watched } from '../seal/watch-check.ts';
import type { CheckWatch } from '../seal/watch-check.ts';
import { openPackageFile } from './package-file.ts';

/**
 * Checks a file that somebody gave: what cannot be opened at all is a finding too.
 *
 * @param derived null: what was derived is not read again
 * @throws Failure `cancelled`
 */
export async function checkFile(
  file: Blob,
  name: string,
  derived: DerivedCheck | null,
  watch: CheckWatch,
): Promise<CheckResult> {
  try {
    const result = await checkContents(watched(await openPackageFile(file, name), watch), derived);
    // A file that was not read because of it would stand among the findings.
    if (watch.signal.aborted) throw new Failure('cancelled');
    return result;
  } catch (error) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    const detail = error instanceof Error ? error.message : String(error);
    return { ...nothingRead, findings: [{ file: name, code: 'unreadable', detail }] };
  }
}
