import type { Case, CaseLetter } from '../core/case.ts';

/** To whom a letter goes, as it was filled in or as the case tells it; empty when neither says. */
export function companyName({ parties }: Pick<Case, 'parties'>, { kind, values }: CaseLetter): string {
  const typed = values['recipient']?.trim() ?? '';
  // A notice to a platform is about the one complained about, and goes to another.
  if (typed !== '' || kind === 'platform-notice') return typed;
  return parties.find(({ role }) => role === 'complained-about')?.name ?? '';
}
