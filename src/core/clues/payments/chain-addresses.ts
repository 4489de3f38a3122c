import { chainAddress, isSolanaAddress } from './chain-address.ts';
import { longRuns } from './long-runs.ts';
import type { PaymentFinder, PaymentHit } from './payment-hit.ts';
import { isTonAddress } from './ton.ts';
import { wordNear } from './word-near.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** TON's Base64 has signs in it; `EQ`, `UQ` and the masterchain's `Ef`, `Uf` begin every address. */
const tonRun = /[EU][Qf](?<![A-Za-z0-9_+/-]..)[A-Za-z0-9_+/-]{46}(?![A-Za-z0-9_+/=-])/g;
/** Words that say that the text is about paying in coins. */
const coinWord =
  /bitcoins?|\bbtc\b|ethereum|\beth\b|\busdt\b|\btether\b|trc-?20|erc-?20|bep-?20|\btron\b|\btrx\b|litecoin|\bltc\b|dogecoin|\bdoge\b|ripple|\bxrp\b|solana|\bsol\b|monero|\bxmr\b|\bton\b|crypto|wallet|blockchain|钱包|比特币|以太坊|泰达币|波场|虚拟币|кошел[её]к|биткоин|ウォレット|지갑|monedero|portefeuille|carteira/i;
const solanaWord = /solana|\bsol\b|\bspl\b|phantom/i;
/** Something in Base58, hexadecimal or Bech32 that may go on after a space or a line end, as an address begins; and what goes on. */
const beginning = /(?<![A-Za-z0-9])(?=[1348tlmdxr]|bc1|0x)[A-Za-z0-9]{4,105}(?![A-Za-z0-9])/gi;
const goingOn = /(?:-|\s{1,3})([A-Za-z0-9]{4,105})(?![A-Za-z0-9])/y;
const mostPieces = 30;
/** Every address mixes letters and digits, and so do its pieces. */
const mixed = /\d[A-Za-z]|\d(?<=[A-Za-z]\d)/;
/** A text with more beginnings than this is none that anybody wrote. */
const mostTries = 5000;

/** Addresses of block chains, each proven by its checksum where the chain has one. */
export const findChainAddresses: PaymentFinder = (text) => {
  const hits = [
    ...longRuns(text).flatMap(({ run, start }) => hitOfRun(text, run, start) ?? []),
    ...matchesIn(text, tonRun).flatMap(({ 0: run, index }) => hitOfTon(text, run, index) ?? []),
  ];
  return mixed.test(text) && coinWord.test(text) ? [...hits, ...brokenAddresses(text)] : hits;
};

function hitOfRun(text: string, run: string, start: number): PaymentHit | null {
  const end = start + run.length;
  const found = chainAddress(run);
  if (found) return { ...proof(text, start, end, found.checksum), value: found.value, start, end };
  const word = isSolanaAddress(run) ? wordNear(text, { start, end }, solanaWord, 60, 20) : null;
  if (word === null || !/\d/.test(run)) return null;
  return { value: `solana:${run}`, start, end, confidence: 'likely', evidence: [`word:${word}`] };
}

function hitOfTon(text: string, run: string, start: number): PaymentHit | null {
  const end = start + run.length;
  return isTonAddress(run) ? { ...proof(text, start, end, 'crc16'), value: `ton:${run}`, start, end } : null;
}

/** A checksum makes it certain; without one (`0x` in one case) it is likely. The words around are told as they are. */
function proof(
  text: string,
  start: number,
  end: number,
  checksum: string,
): Pick<PaymentHit, 'confidence' | 'evidence'> {
  const word = wordNear(text, { start, end }, coinWord, 80, 30);
  const said = word === null ? [] : [`word:${word}`];
  if (checksum === '') return { confidence: 'likely', evidence: ['form:0x', ...said] };
  return { confidence: 'certain', evidence: [`checksum:${checksum}`, ...said] };
}

/**
 * Addresses that spaces or line ends break: pieces are joined as long as they may be one address. Only the checksum
 * decides, and only in texts that speak of coins, so that prose costs nothing.
 */
function brokenAddresses(text: string): PaymentHit[] {
  const hits: PaymentHit[] = [];
  beginning.lastIndex = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const first = beginning.exec(text);
    if (!first) break;
    const hit = joinedFrom(text, first[0], first.index);
    if (!hit) continue;
    hits.push(hit);
    beginning.lastIndex = hit.end;
  }
  return hits;
}

function joinedFrom(text: string, first: string, start: number): PaymentHit | null {
  let joined = first;
  let end = start + first.length;
  for (let pieces = 1; pieces < mostPieces && joined.length < 106; pieces += 1) {
    goingOn.lastIndex = end;
    const next = goingOn.exec(text);
    if (!next) return null;
    joined += next[1] ?? '';
    end += next[0].length;
    const found = joined.length >= 25 && /\d.*\d/.test(joined) ? chainAddress(joined) : null;
    if (found && found.checksum !== '')
      return { ...proof(text, start, end, found.checksum), value: found.value, start, end };
  }
  return null;
}
