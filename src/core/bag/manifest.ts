/** One line of a manifest (RFC 8493, section 2.1.3): the hash of a file and its path in the bag. */
export interface ManifestLine {
  sha256: string;
  path: string;
}

/** CR, LF and % cannot stand in a line as they are. */
export function manifestText(lines: readonly ManifestLine[]): string {
  return lines.map(({ sha256, path }) => `${sha256}  ${encoded(path)}\n`).join('');
}

/** The lines of a manifest, and those that say nothing usable, by their number from 1. Never throws. */
export function readManifest(text: string): { lines: ManifestLine[]; faults: { line: number; why: string }[] } {
  const lines: ManifestLine[] = [];
  const faults: { line: number; why: string }[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw === '') continue;
    const [, hash = '', name = ''] = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(raw) ?? [];
    const path = name.replaceAll(/%0a|%0d|%25/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
    const same = path.normalize('NFC').toLowerCase();
    const why =
      path === '' ? 'no hash and path' : isUnsafe(path) ? 'unsafe path' : seen.has(same) ? 'listed twice' : null;
    seen.add(same);
    if (why === null) lines.push({ sha256: hash.toLowerCase(), path });
    else faults.push({ line: index + 1, why: path === '' ? why : `${why}: ${path}` });
  }
  return { lines, faults };
}

/** A path that would lead out of the bag, or that systems read in different ways. */
function isUnsafe(path: string): boolean {
  return /^[/~]|^[a-z]:|[\\\p{Cc}]/iu.test(path) || path.split('/').some((part) => ['', '.', '..'].includes(part));
}

function encoded(path: string): string {
  return path.replaceAll(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
