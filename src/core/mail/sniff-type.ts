/** First bytes of file formats that come with mail. Source: the formats' own documents and IANA media types, 2026-11. */
const magic: readonly (readonly [type: string, hex: string, at?: number])[] = [
  ['application/pdf', '255044462d'],
  ['application/zip', '504b0304'],
  ['application/zip', '504b0506'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
  ['image/gif', '474946383761'],
  ['image/gif', '474946383961'],
  ['image/bmp', '424d'],
  ['image/tiff', '49492a00'],
  ['image/tiff', '4d4d002a'],
  ['image/x-icon', '00000100'],
  ['image/vnd.adobe.photoshop', '38425053'],
  ['application/x-ole-storage', 'd0cf11e0a1b11ae1'],
  ['application/rtf', '7b5c727466'],
  ['application/vnd.microsoft.portable-executable', '4d5a'],
  ['application/x-elf', '7f454c46'],
  ['application/x-mach-binary', 'cffaedfe'],
  ['application/java-vm', 'cafebabe'],
  ['application/x-ms-shortcut', '4c0000000114020000000000c0'],
  ['application/vnd.ms-cab-compressed', '4d534346'],
  ['application/vnd.rar', '526172211a07'],
  ['application/x-7z-compressed', '377abcaf271c'],
  ['application/gzip', '1f8b08'],
  ['application/x-bzip2', '425a68'],
  ['application/x-xz', 'fd377a585a00'],
  ['application/zstd', '28b52ffd'],
  ['application/x-ace', '2a2a4143452a2a', 7],
  ['application/x-tar', '7573746172', 257],
  ['application/x-iso9660-image', '4344303031', 0x8001],
  ['application/vnd.ms-htmlhelp', '49545346'],
  ['application/onenote', 'e4525c7b8cd8a74d'],
  ['application/vnd.ms-tnef', '789f3e22'],
  ['application/wasm', '0061736d'],
  ['application/vnd.sqlite3', '53514c69746520666f726d6174203300'],
  ['application/postscript', '25215053'],
  ['application/x-shellscript', '2321'],
  ['audio/mpeg', '494433'],
  ['audio/ogg', '4f676753'],
  ['video/mp4', '66747970', 4],
];
const byFirstByte = new Map<number, [type: string, bytes: number[], at: number][]>();
const elsewhere: [type: string, bytes: number[], at: number][] = [];
for (const [type, hex, at = 0] of magic) {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const list = at > 0 ? elsewhere : (byFirstByte.get(bytes[0] ?? 0) ?? []);
  list.push([type, bytes, at]);
  if (at === 0) byFirstByte.set(bytes[0] ?? 0, list);
}

/** What the first bytes of a content say it is; null where they say nothing. Two letters alone are not believed in text. */
export function sniffType(bytes: Uint8Array): string | null {
  const first = bytes[0];
  if (first === undefined) return null;
  for (const [type, wanted, at] of [...(byFirstByte.get(first) ?? []), ...elsewhere]) {
    if (
      wanted.every((byte, index) => bytes[at + index] === byte) &&
      (wanted.length > 2 || first === 0x23 || hasControls(bytes))
    )
      return type;
  }
  if (first === 0x52) return riffType(bytes);
  return markupType(bytes);
}

function riffType(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (!text.startsWith('RIFF')) return null;
  return { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' }[text.slice(8)] ?? null;
}

/** A text of HTML or SVG, also behind a byte order mark, white space or comments. */
function markupType(bytes: Uint8Array): string | null {
  const first = bytes[0] as number;
  if (first !== 0x3c && first > 32 && first !== 0xef) return null;
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  if (/^(?:<!doctype html|<html|<head|<body|<script|<meta|<table|<div)\b/i.test(text)) return 'text/html';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,300}?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg\b/i.test(text))
    return 'image/svg+xml';
  return /^(?:<\?xml[^>]*>\s*)?<html\b/i.test(text) ? 'text/html' : null;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).some((byte) => byte < 9);
}
