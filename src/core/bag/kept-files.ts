import type { Acquisition, SourceRecord } from '../exhibit.ts';
import { sourceFileName } from '../source-file-name.ts';

/** A source of an exhibit and where it lies in the package, as a path from `clues.json`. */
export interface KeptFile {
  source: SourceRecord;
  path: string;
}

/**
 * Where each source of an exhibit lies: the message itself under `originals/`, pictures of the screen under `screenshots/`, what
 * the person put beside it under `attached/`. A source that is both is the original.
 */
export function keptFiles(
  number: string,
  acquisitions: readonly Acquisition[],
  sources: readonly SourceRecord[],
): KeptFile[] {
  const originals = new Set(acquisitions.flatMap(({ source }) => source?.sha256 ?? []));
  const beside = new Map(acquisitions.flatMap(({ attached = [] }) => attached.map((one) => [one.sha256, one.what])));
  const counts = new Map<string, number>();
  return sources.map((source) => {
    const what = originals.has(source.sha256) ? undefined : beside.get(source.sha256);
    const folder = what === undefined ? 'originals' : what === 'screenshot' ? 'screenshots' : 'attached';
    const key = `${folder} ${what}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return { source, path: sourceFileName(number, source, index, folder, what) };
  });
}
