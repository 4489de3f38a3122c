import { base64, base64url } from '@scure/base';

/** TON user-friendly address (TEP-2): flags, workchain, 32 bytes, CRC-16/XMODEM; 48 characters of Base64, either alphabet. */
export function isTonAddress(run: string): boolean {
  if (run.length !== 48) return false;
  try {
    const bytes = /[+/]/.test(run) ? base64.decode(run) : base64url.decode(run);
    const flags = bytes[0] ?? 0;
    const workchain = bytes[1];
    const known = flags === 0x11 || flags === 0x51;
    if (bytes.length !== 36 || !known || (workchain !== 0 && workchain !== 255)) return false;
    return crc16(bytes.subarray(0, 34)) === (bytes[34] ?? 0) * 256 + (bytes[35] ?? 0);
  } catch {
    return false;
  }
}

function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
