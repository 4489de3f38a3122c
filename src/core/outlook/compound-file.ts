/** A stream or a storage (folder) of a compound file. */
export interface CompoundEntry {
  name: string;
  isStorage: boolean;
  /** Of a storage, in no particular order; none twice. */
  children(): CompoundEntry[];
  /** Of a stream: its bytes, as many as are there; empty when the file's budget of reading is used up. */
  bytes(): Uint8Array;
}

interface Layout {
  file: Uint8Array;
  view: DataView;
  sectorSize: number;
  fat: Uint32Array;
  miniFat: Uint32Array;
  miniStream: Uint8Array;
  cutoff: number;
  directory: Uint8Array;
  /** Bytes that may still be read: many streams of a hostile file can name the same sectors. */
  left: number;
}

const entryBytes = 128;
const miniSectorSize = 64;
/** Sector numbers from here on are marks, not places (MS-CFB, 2.1). */
const firstMark = 0xfffffffa;
const noStream = 0xffffffff;
const longestDirectory = 20_000;
const utf16 = new TextDecoder('utf-16le');

/**
 * Opens an OLE compound file (MS-CFB): the container of Outlook's `.msg`. Bounded in time and memory by the file's length, whatever
 * its tables say; loops in them end where they close.
 *
 * @returns the root storage; null when it is no compound file
 */
export function openCompoundFile(file: Uint8Array): CompoundEntry | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 1536 || view.getUint32(0, true) !== 0xe011cfd0 || view.getUint32(4, true) !== 0xe11ab1a1)
    return null;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const none = new Uint32Array();
  const layout: Layout = {
    file,
    view,
    sectorSize: 1 << shift,
    fat: none,
    miniFat: none,
    miniStream: new Uint8Array(),
    cutoff: Math.min(view.getUint32(56, true), 65_536),
    directory: new Uint8Array(),
    left: 8 * file.length,
  };
  layout.fat = numbersOf(joined(layout, fatSectors(layout)));
  layout.directory = joined(layout, chain(layout.fat, view.getUint32(48, true))).subarray(
    0,
    longestDirectory * entryBytes,
  );
  layout.miniFat = numbersOf(joined(layout, chain(layout.fat, view.getUint32(60, true))));
  if (layout.directory.length < entryBytes) return null;
  const root = fieldsAt(layout, 0);
  layout.miniStream = joined(layout, chain(layout.fat, root.start));
  return entryAt(layout, 0, new Set([0]));
}

/** The first 109 stand in the header, the rest in sectors that are chained by their last number. */
function fatSectors({ view, file, sectorSize }: Layout): number[] {
  const sectors: number[] = [];
  const most = Math.ceil(file.length / sectorSize);
  const take = (offset: number, count: number) => {
    for (let index = 0; index < count && offset + index * 4 + 4 <= file.length; index += 1) {
      const sector = view.getUint32(offset + index * 4, true);
      if (sector < firstMark && sectors.length < most) sectors.push(sector);
    }
  };
  take(76, 109);
  const numbers = sectorSize / 4 - 1;
  let next = view.getUint32(68, true);
  for (let seen = 0; next < firstMark && seen < most; seen += 1) {
    const offset = (next + 1) * sectorSize;
    if (offset + sectorSize > file.length) break;
    take(offset, numbers);
    next = view.getUint32(offset + numbers * 4, true);
  }
  return sectors;
}

/** The sectors of a stream. A chain that is longer than its table goes in a circle. */
function chain(table: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let next = start; next < table.length && sectors.length < table.length; next = table[next] ?? noStream)
    sectors.push(next);
  return sectors;
}

function joined(layout: Layout, sectors: readonly number[]): Uint8Array {
  const { file, sectorSize } = layout;
  return copied(layout, sectors, sectorSize, (sector) =>
    file.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize),
  );
}

function copied(
  layout: Layout,
  sectors: readonly number[],
  size: number,
  at: (sector: number) => Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(layout.left, sectors.length * size)));
  layout.left -= bytes.length;
  for (const [index, sector] of sectors.entries()) {
    if ((index + 1) * size > bytes.length) break;
    bytes.set(at(sector), index * size);
  }
  return bytes;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_zero, index) => view.getUint32(index * 4, true));
}

function fieldsAt({ directory }: Layout, index: number) {
  const view = new DataView(directory.buffer, directory.byteOffset + index * entryBytes, entryBytes);
  const nameBytes = Math.min(64, Math.max(2, view.getUint16(64, true))) - 2;
  return {
    name: utf16.decode(directory.subarray(index * entryBytes, index * entryBytes + nameBytes)),
    type: view.getUint8(66),
    beside: [view.getUint32(68, true), view.getUint32(72, true)],
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** `above`: the storages that it lies in, itself included: one that lies in itself is left out. */
function entryAt(layout: Layout, index: number, above: ReadonlySet<number>): CompoundEntry {
  const { name, type, start, size } = fieldsAt(layout, index);
  return {
    name,
    isStorage: type !== 2,
    children: () => childrenOf(layout, index, above).map((one) => entryAt(layout, one, new Set([...above, one]))),
    bytes: () => (type === 2 ? streamOf(layout, start, size) : new Uint8Array()),
  };
}

/** Children stand in a tree, the first of which the storage names. */
function childrenOf(layout: Layout, index: number, above: ReadonlySet<number>): number[] {
  const count = Math.floor(layout.directory.length / entryBytes);
  const seen = new Set<number>();
  const open = [fieldsAt(layout, index).child];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next >= count || seen.has(next) || above.has(next)) continue;
    seen.add(next);
    open.push(...fieldsAt(layout, next).beside);
  }
  return [...seen].sort((one, other) => one - other);
}

function streamOf(layout: Layout, start: number, size: number): Uint8Array {
  if (size >= layout.cutoff) return joined(layout, chain(layout.fat, start)).subarray(0, size);
  const at = (sector: number) => layout.miniStream.subarray(sector * miniSectorSize, (sector + 1) * miniSectorSize);
  return copied(layout, chain(layout.miniFat, start), miniSectorSize, at).subarray(0, size);
}
