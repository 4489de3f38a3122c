import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import { Package } from '../../core/package.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { exhibitTexts } from '../../exports/exhibit-texts.ts';
import { openPackageFile } from '../../imports/package-file.ts';
import { compareWithFull } from '../../redact/check-redacted.ts';
import type { Comparison } from '../../redact/check-redacted.ts';
import type { RedactedPackage } from '../../redact/redacted-package.ts';

/** Says of each field of a redacted package whether it is what the full one has. Null: the other file is no full package. */
export type CompareFiles = (
  redacted: RedactedPackage,
  full: { file: Blob; name: string },
  watch: WorkWatch,
) => Promise<Comparison | null>;

/**
 * Reads the originals of the full package again for it. Whether the full package itself holds is another question: its own check tells.
 *
 * @throws Failure `cancelled`; Error in plain words when a file of the full package is missing
 */
export const compareFiles: CompareFiles = async (redacted, { file, name }, watch) => {
  const { document, readFile } = await openPackageFile(file, name);
  const full = Package.safeParse(document);
  if (!full.success) return null;
  const sources = new Map(full.data.exhibits.flatMap(({ sources: all }) => all.map((one) => [one.sha256, one])));
  const readSource = async (sha256: string) => {
    const source = sources.get(sha256);
    const bytes = source?.base64 === undefined ? await readFile(source?.file ?? '') : bytesOfBase64(source.base64);
    if (!bytes) throw new Error(`${source?.file ?? sha256}: missing`);
    return bytes;
  };
  return compareWithFull(redacted, full.data, await exhibitTexts(full.data, readSource, watch));
};
