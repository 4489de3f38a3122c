import type { Clue, ClueContext, ClueKind, Where } from '../clue.ts';
import { accountOf } from '../clues/account-handle.ts';
import { cluesInText } from '../clues/find-clues.ts';
import { paymentOf } from '../clues/payment-address.ts';
import { telephoneOf } from '../clues/phone-number.ts';

/**
 * What a QR code's text says: what any text would (links, addresses, numbers), and what the address that it is asks the
 * telephone to do: pay, call, write, open a chat.
 *
 * @param where the picture, or the place in the text that draws the code
 */
export function cluesInQr(text: string, where: Where, context: ClueContext): Clue[] {
  const place = { role: 'qr-code' as const, where };
  const asks: [ClueKind, string | null][] = [
    ['payment', paymentOf(text)],
    ['account', accountOf(text)],
    ['phone', telephoneOf(text)],
  ];
  const clues = [
    ...cluesInText(text, context).map((clue): Clue => ({ ...clue, ...place })),
    ...asks.flatMap(([kind, value]): Clue[] => (value === null ? [] : [{ kind, value, asWritten: text, ...place }])),
  ];
  const keys = clues.map(({ kind, value }) => `${kind} ${value}`);
  return clues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
