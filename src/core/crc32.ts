/** CRC-32 of ISO 3309 (as in ZIP, APPNOTE 4.4.7), eight bytes at a time ("slicing by 8", Kounavis and Berry 2005). */
const polynomial = 0xedb88320;
const tables = makeTables();

/** Goes on from the CRC of what came before; 0 at the start. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  let crc = ~before;
  const end = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < end; at += 8) {
    const low = view.getUint32(at, true) ^ crc;
    const high = view.getUint32(at + 4, true);
    crc =
      of(t7, low & 0xff) ^
      of(t6, (low >>> 8) & 0xff) ^
      of(t5, (low >>> 16) & 0xff) ^
      of(t4, low >>> 24) ^
      of(t3, high & 0xff) ^
      of(t2, (high >>> 8) & 0xff) ^
      of(t1, (high >>> 16) & 0xff) ^
      of(t0, high >>> 24);
  }
  for (let at = end; at < bytes.length; at += 1) crc = of(t0, (crc ^ view.getUint8(at)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The index is a byte, so there always is one. */
function of(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

type Tables = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

function makeTables(): Tables {
  const empty = () => new Int32Array(256);
  const all: Tables = [empty(), empty(), empty(), empty(), empty(), empty(), empty(), empty()];
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0);
    all[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = 0;
    for (const [index, table] of all.entries()) {
      crc = index === 0 ? of(table, byte) : (crc >>> 8) ^ of(all[0], crc & 0xff);
      table[byte] = crc;
    }
  }
  return all;
}
