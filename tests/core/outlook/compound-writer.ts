/** Streams and storages by name. */
export interface Tree {
  [name: string]: Uint8Array | Tree;
}

const sector = 512;
const end = 0xfffffffe;
const none = 0xffffffff;
const cutoff = 4096;

interface Row {
  name: string;
  type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Writes a small compound file (MS-CFB, version 3): short streams in the mini stream, long ones in sectors, up to 109 FAT sectors. */
export function writeCompoundFile(tree: Tree): Uint8Array<ArrayBuffer> {
  const rows: Row[] = [{ name: 'Root Entry', type: 5, right: none, child: none, start: end, size: 0 }];
  const streams: { row: number; bytes: Uint8Array }[] = [];
  addChildren(tree, 0, rows, streams);
  const fat: number[] = [];
  const content: Uint8Array[] = [];
  const place = (bytes: Uint8Array): number => {
    const count = Math.ceil(bytes.length / sector);
    if (count === 0) return end;
    const first = fat.length;
    for (let index = 0; index < count; index += 1) fat.push(index + 1 < count ? first + index + 1 : end);
    content.push(padded(bytes, sector));
    return first;
  };
  const mini: Uint8Array[] = [];
  const miniFat: number[] = [];
  for (const { row, bytes } of streams) {
    const entry = rows[row];
    if (!entry) continue;
    entry.size = bytes.length;
    if (bytes.length >= cutoff) entry.start = place(bytes);
    else if (bytes.length > 0) {
      const count = Math.ceil(bytes.length / 64);
      entry.start = miniFat.length;
      for (let index = 0; index < count; index += 1) miniFat.push(index + 1 < count ? miniFat.length + 1 : end);
      mini.push(padded(bytes, 64));
    }
  }
  const [root] = rows;
  if (root) Object.assign(root, { size: miniFat.length * 64, start: place(joined(mini)) });
  const miniFatStart = place(padded(numbers(miniFat), sector, 0xff));
  const directoryStart = place(padded(joined(rows.map(entryBytes)), sector));
  let fatSectors = 1;
  while (fatSectors * 128 < fat.length + fatSectors) fatSectors += 1;
  const fatStart = fat.length;
  for (let index = 0; index < fatSectors; index += 1) fat.push(0xfffffffd);
  content.push(padded(numbers(fat), sector, 0xff));
  const header = new DataView(new ArrayBuffer(sector));
  header.setUint32(0, 0xe011cfd0, true);
  header.setUint32(4, 0xe11ab1a1, true);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.setUint16(at, value, true);
  const fields = [
    [44, fatSectors],
    [48, directoryStart],
    [56, cutoff],
    [60, miniFatStart],
    [64, 1],
    [68, end],
    [72, 0],
  ] as const;
  for (const [at, value] of fields) header.setUint32(at, value, true);
  for (let index = 0; index < 109; index += 1)
    header.setUint32(76 + index * 4, index < fatSectors ? fatStart + index : none, true);
  return joined([new Uint8Array(header.buffer), ...content]);
}

function addChildren(tree: Tree, parent: number, rows: Row[], streams: { row: number; bytes: Uint8Array }[]): void {
  let before: Row | undefined;
  for (const [name, value] of Object.entries(tree)) {
    const index = rows.length;
    const row: Row = { name, type: value instanceof Uint8Array ? 2 : 1, right: none, child: none, start: end, size: 0 };
    rows.push(row);
    if (before) before.right = index;
    else Object.assign(rows[parent] ?? {}, { child: index });
    before = row;
    if (value instanceof Uint8Array) streams.push({ row: index, bytes: value });
    else addChildren(value, index, rows, streams);
  }
}

function entryBytes({ name, type, right, child, start, size }: Row): Uint8Array {
  const view = new DataView(new ArrayBuffer(128));
  for (let at = 0; at < name.length; at += 1) view.setUint16(at * 2, name.charCodeAt(at), true);
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, type);
  for (const [at, value] of [
    [68, none],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    view.setUint32(at, value, true);
  return new Uint8Array(view.buffer);
}

function numbers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true);
  return new Uint8Array(view.buffer);
}

function padded(bytes: Uint8Array, to: number, fill = 0): Uint8Array {
  const out = new Uint8Array(Math.max(1, Math.ceil(bytes.length / to)) * to).fill(fill);
  out.set(bytes);
  return out;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
