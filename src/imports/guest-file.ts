import { Failure } from '../core/failure.ts';
import { Package } from '../core/package.ts';
import { Guest, guestOfPackage, guestOfRedacted } from '../joint/guest.ts';
import { checkRedacted } from '../redact/check-redacted.ts';
import { redactedFormat, RedactedPackage } from '../redact/redacted-package.ts';
import { checkPackage } from '../seal/check-package.ts';
import { watched } from '../seal/watch-check.ts';
import type { CheckWatch } from '../seal/watch-check.ts';
import { openPackageFile } from './package-file.ts';

/** Somebody else's package, read and checked. `faults`: what is not as it should be, in words of the check; empty when all is. */
export interface GuestFile {
  guest: Guest;
  faults: { where: string; code: string }[];
}

/**
 * Opens another person's package, full or redacted, and checks it. One with faults is still given, so that the person can decide; what is
 * no package at all is not.
 *
 * @throws Failure `guest-unreadable`, `cancelled`
 */
export async function readGuestFile(file: Blob, name: string, watch: CheckWatch): Promise<GuestFile> {
  try {
    const opened = await openPackageFile(file, name);
    if (isRedacted(opened.document)) {
      const faults = checkRedacted(opened.document);
      return { guest: Guest.parse(guestOfRedacted(RedactedPackage.parse(opened.document))), faults };
    }
    const document = Package.parse(opened.document);
    const { findings } = await checkPackage(watched(opened, watch));
    // A file that was not read because of it would stand among the findings.
    if (watch.signal.aborted) throw new Failure('cancelled');
    const faults = findings.map(({ file: where, where: place, code }) => ({
      where: place === undefined ? where : `${where}: ${place}`,
      code,
    }));
    return { guest: Guest.parse(guestOfPackage(document)), faults };
  } catch (error) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    throw new Failure('guest-unreadable', { file: name, error: String(error).slice(0, 200) });
  }
}

function isRedacted(document: unknown): boolean {
  return (
    typeof document === 'object' && document !== null && 'format' in document && document.format === redactedFormat
  );
}
