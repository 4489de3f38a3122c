import { base58, bech32, bech32m, createBase58check } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { isEthereumAddress } from './ethereum.ts';
import { isMoneroAddress } from './monero.ts';
import { isRippleAddress } from './ripple.ts';

/** A chain address on its own: the value and what proves it. */
export interface ChainAddress {
  value: string;
  checksum: string;
}

const base58check = createBase58check(sha256);
/** The first byte of a Base58Check address: bitcoin wiki "List of address prefixes", Litecoin and Dogecoin chainparams, TRON docs. */
const versions: Record<number, string> = {
  0x00: 'bitcoin',
  0x05: 'bitcoin',
  0x30: 'litecoin',
  0x32: 'litecoin',
  0x1e: 'dogecoin',
  0x16: 'dogecoin',
  0x4c: 'dash',
  0x41: 'tron',
};
/** Human-readable parts of segregated-witness addresses (BIP 173; Litecoin chainparams). */
const witnessPrefixes: Record<string, string> = { bc: 'bitcoin', ltc: 'litecoin' };
const inBase58 = /^[1-9A-HJ-NP-Za-km-z]+$/;

/** What an unbroken run of letters and digits is an address of, proven by its checksum; null when of nothing. */
export function chainAddress(run: string): ChainAddress | null {
  if (run.length < 25 || run.length > 106) return null;
  if (/^(?:bc|ltc)1/i.test(run)) return witnessAddress(run);
  if (/^0x/i.test(run)) {
    const value = isEthereumAddress(run);
    return value === null ? null : { value: `ethereum:${value.address}`, checksum: value.proven ? 'eip55' : '' };
  }
  if (run.length <= 35 && run.startsWith('r') && isRippleAddress(run))
    return { value: `ripple:${run}`, checksum: 'base58check' };
  if (!inBase58.test(run)) return null;
  if (run.length <= 35) return base58Address(run);
  if (/^[48]/.test(run) && isMoneroAddress(run)) return { value: `monero:${run}`, checksum: 'keccak' };
  return null;
}

/** Solana's addresses are 32 bytes in Base58, without a checksum: for texts that say that it is one. */
export function isSolanaAddress(run: string): boolean {
  if (run.length < 32 || run.length > 44 || !inBase58.test(run)) return false;
  return base58.decode(run).length === 32;
}

function base58Address(run: string): ChainAddress | null {
  try {
    const payload = base58check.decode(run);
    const chain = versions[payload[0] ?? -1];
    return payload.length === 21 && chain !== undefined ? { value: `${chain}:${run}`, checksum: 'base58check' } : null;
  } catch {
    return null;
  }
}

/** BIP 173 for version 0, BIP 350 from version 1 on; 20 or 32 bytes for version 0, 2 to 40 above. */
function witnessAddress(run: string): ChainAddress | null {
  const lower = run.toLowerCase();
  if (run !== lower && run !== run.toUpperCase()) return null;
  for (const coder of [bech32, bech32m]) {
    const decoded = coder.decodeUnsafe(lower, 90);
    const version = decoded?.words[0];
    if (!decoded || version === undefined || (version === 0) !== (coder === bech32) || version > 16) continue;
    const program = coder.fromWordsUnsafe(decoded.words.slice(1));
    const length = program?.length ?? 0;
    const fits = version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
    const chain = witnessPrefixes[decoded.prefix];
    if (fits && chain !== undefined)
      return { value: `${chain}:${lower}`, checksum: coder === bech32 ? 'bech32' : 'bech32m' };
  }
  return null;
}
