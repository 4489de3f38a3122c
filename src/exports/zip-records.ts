/** What the directory of a ZIP says of one stored file. */
export interface StoredEntry {
  /** In UTF-8. */
  name: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
  /** Where its header begins. */
  offset: number;
}

/** Largest values of the short fields; these and above go into ZIP64 fields (APPNOTE 4.4.1.4). */
const most16 = 0xffff;
const most32 = 0xffffffff;
const version = { plain: 20, zip64: 45 } as const;
/** Made on Unix, so that the mode counts: a plain file, read and written by its owner, read by all. */
const unix = 3 << 8;
const mode = (0o100644 << 16) >>> 0;
/** General purpose bit 11: the name is UTF-8. */
const utf8 = 0x0800;
/** 1 January 1980, 00:00, the first that the format can say (DOS date). The same content is the same file. */
const date = 0x0021;

type Field = readonly [value: number, bytes: 2 | 4 | 8];

/** Little-endian fields one after the other. */
function record(...fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

function short(value: number): number {
  return Math.min(value, most32);
}

/** What both headers of an entry say in the same order: how it is stored, when, its check and sizes, what stands after the header. */
function described({ name, crc, size }: StoredEntry, extra: Uint8Array): Field[] {
  return [
    [utf8, 2],
    [0, 2],
    [0, 2],
    [date, 2],
    [crc, 4],
    [short(size), 4],
    [short(size), 4],
    [name.length, 2],
    [extra.length, 2],
  ];
}

/** APPNOTE 4.3.7, name and extra field included. Size and CRC stand here, so that a reader needs no directory. */
export function localHeader(entry: StoredEntry): Uint8Array<ArrayBuffer>[] {
  const { name, size } = entry;
  const large = size >= most32;
  const extra = large ? record([1, 2], [16, 2], [size, 8], [size, 8]) : record();
  const head = record([0x04034b50, 4], [large ? version.zip64 : version.plain, 2], ...described(entry, extra));
  return [head, name, extra];
}

/** APPNOTE 4.3.12, name and extra field included. */
export function directoryHeader(entry: StoredEntry): Uint8Array<ArrayBuffer>[] {
  const { name, size, offset } = entry;
  const long: [number, 8][] = [];
  if (size >= most32) long.push([size, 8], [size, 8]);
  if (offset >= most32) long.push([offset, 8]);
  const extra = long.length > 0 ? record([1, 2], [8 * long.length, 2], ...long) : record();
  const needed = long.length > 0 ? version.zip64 : version.plain;
  const head = record(
    [0x02014b50, 4],
    [unix | needed, 2],
    [needed, 2],
    ...described(entry, extra),
    [0, 2],
    [0, 2],
    [0, 2],
    [mode, 4],
    [short(offset), 4],
  );
  return [head, name, extra];
}

/** The end of the ZIP (APPNOTE 4.3.14 to 4.3.16), with its ZIP64 form before it when a number is too large for the short one. */
export function endRecords(count: number, size: number, offset: number): Uint8Array<ArrayBuffer>[] {
  const entries = Math.min(count, most16);
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries, 2],
    [entries, 2],
    [short(size), 4],
    [short(offset), 4],
    [0, 2],
  );
  if (count < most16 && size < most32 && offset < most32) return [end];
  const long = record(
    [0x06064b50, 4],
    [44, 8],
    [unix | version.zip64, 2],
    [version.zip64, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
  );
  return [long, record([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]), end];
}
