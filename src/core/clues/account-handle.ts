import type { ClueExtractor, Found } from '../clue.ts';
import { foldOnce } from '../text/fold-once.ts';
import { hasHanDigits, withHanDigits } from '../text/han-digits.ts';
import { foldingTricks } from '../text/fold-text.ts';
import type { AccountHit } from './accounts/account-hit.ts';
import { accountOfLink, findAccountLinks } from './accounts/account-link.ts';
import { findLabelledAccounts } from './accounts/labelled-accounts.ts';

/**
 * Accounts at messengers and kin by which somebody wants to be reached: WeChat, QQ, Telegram, WhatsApp, Alipay, LINE,
 * Signal, Viber, Skype, Discord and others. Only where a link of the service or a word before the name says so; an `@name` in
 * prose is nobody's.
 */
export const accountHandle: ClueExtractor = {
  kind: 'account',
  find(original) {
    const folded = foldOnce(original);
    const text = withHanDigits(folded.text);
    const hits = [...findAccountLinks(text), ...findLabelledAccounts(text)].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    );
    return withoutOverlaps(hits).map((hit) => toFound(original, hit, folded.rangeInOriginal(hit.start, hit.end)));
  },
};

/** The account that a link's target leads to, in normal form (`telegram:name`); null when it leads to none. */
export function accountOf(url: string): string | null {
  return accountOfLink(url.trim())?.value ?? null;
}

function withoutOverlaps(sorted: readonly AccountHit[]): AccountHit[] {
  let last = 0;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function toFound(original: string, { value, evidence }: AccountHit, range: { start: number; end: number }): Found {
  const written = original.slice(range.start, range.end);
  const tricks = foldingTricks(written);
  if (hasHanDigits(written) && !tricks.includes('other-script')) tricks.push('other-script');
  const more = tricks.length > 0 ? { tricks } : {};
  return { kind: 'account', value, ...range, confidence: 'likely', evidence, ...more };
}
