import type { ClueExtractor, Found } from '../clue.ts';
import { foldOnce } from '../text/fold-once.ts';
import { foldingTricks } from '../text/fold-text.ts';
import { findBankCards } from './payments/bank-card.ts';
import { chainAddress, isSolanaAddress } from './payments/chain-address.ts';
import { findChainAddresses } from './payments/chain-addresses.ts';
import { findIbans } from './payments/iban.ts';
import { findPaymentHandles, payLinkValue } from './payments/payment-handle.ts';
import type { PaymentFinder, PaymentHit } from './payments/payment-hit.ts';
import { isTonAddress } from './payments/ton.ts';

/** In the order in which they take what stands in a text: the better proven first. */
const finders: readonly PaymentFinder[] = [findIbans, findChainAddresses, findBankCards, findPaymentHandles];

/** `bitcoin:` (BIP 21), `ethereum:` (ERC-681), `ton://transfer/` and what wallets of other chains took over from them. */
const coinScheme =
  /^(bitcoin|ethereum|tron|litecoin|dogecoin|dash|ripple|xrp|solana|monero|ton):(?:\/\/(?:transfer\/)?|pay-)?([A-Za-z0-9_+/-]{25,110})/i;

/**
 * Where money is to go: bank accounts (IBAN), addresses of block chains, bank cards by their last four digits, and names
 * at payment services. `certain` where a checksum proves the value, `likely` where only the words around it do.
 */
export const paymentAddress: ClueExtractor = {
  kind: 'payment',
  find(original) {
    const folded = foldOnce(original);
    const hits: PaymentHit[] = [];
    for (const find of finders) hits.push(...find(folded.text));
    return withoutOverlaps(hits).map((hit) => toFound(original, hit, folded.rangeInOriginal(hit.start, hit.end)));
  },
};

/** Where a link's target asks for money to be sent: `bitcoin:…`, `upi://pay?pa=…`, `paypal.me/…`; null when it does not. */
export function paymentOf(uri: string): string | null {
  const trimmed = uri.trim().slice(0, 2000);
  const coin = coinScheme.exec(trimmed);
  if (coin !== null) return coinOf(coin[1] ?? '', coin[2] ?? '');
  const upi = /^upi:\/\/pay\/?\?(?:[^#]*&)?pa=([\w.%@-]{3,100})/i.exec(trimmed)?.[1];
  if (upi !== undefined) return `upi:${upi.replace(/%40/i, '@').toLowerCase()}`;
  const iban = /^payto:\/\/iban\/(?:[A-Z0-9]{8,11}\/)?([A-Z]{2}\d{2}[A-Z0-9]{8,30})/i.exec(trimmed)?.[1];
  if (iban !== undefined) return findIbans(iban.toUpperCase())[0]?.value ?? null;
  return payLinkValue(trimmed);
}

function coinOf(scheme: string, address: string): string | null {
  const found = chainAddress(address);
  if (found) return found.value;
  if (/^solana$/i.test(scheme) && isSolanaAddress(address)) return `solana:${address}`;
  return isTonAddress(address) ? `ton:${address}` : null;
}

function withoutOverlaps(hits: readonly PaymentHit[]): PaymentHit[] {
  const kept: PaymentHit[] = [];
  let last: PaymentHit | undefined;
  const order = new Map(hits.map((hit, at) => [hit, at]));
  const sorted = [...hits].sort(
    (one, other) => one.start - other.start || (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
  for (const hit of sorted) {
    if (last && hit.start < last.end) continue;
    kept.push(hit);
    last = hit;
  }
  return kept;
}

function toFound(original: string, hit: PaymentHit, { start, end }: { start: number; end: number }): Found {
  const { value, confidence, evidence, asWritten } = hit;
  const written = original.slice(start, end);
  const tricks = foldingTricks(written);
  const split = /[\r\n]/.test(written) || (/^(?!iban|card)/.test(value) && /\s/.test(written));
  const all = [...tricks, ...(split ? (['split'] as const) : [])];
  return {
    kind: 'payment',
    value,
    start,
    end,
    confidence,
    evidence,
    ...(all.length > 0 ? { tricks: all } : {}),
    ...(asWritten === undefined ? {} : { asWritten }),
  };
}
