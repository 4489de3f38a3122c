import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import { isVoid } from '../../seal/is-void.ts';
import { reasonWords } from '../../seal/revocation-text.ts';
import type { Revocation } from '../../seal/time-stamp/revocation.ts';
import { fullTime } from '../exhibit/exhibit-words.ts';
import { Foreign } from '../foreign.tsx';

/** What the lists say of one certificate. Its name is the server's own word. */
export function RevokedWords({ revocation }: { revocation: Revocation }) {
  return (
    <p {...(isVoid(revocation) ? {} : { class: 'quiet' })}>
      <Foreign text={revocation.name} />
      {i18n.t('revocation.colon')}
      {said(revocation)}
    </p>
  );
}

function said(revocation: Revocation): string {
  if (revocation.is === 'no-list') return i18n.t('revocation.none');
  if (revocation.is === 'listed') {
    const { at, reason, counts } = revocation;
    return i18n.t(`revocation.${counts ? 'counts' : 'void'}`, [fullTime(at), reasonWords(reason, language())]);
  }
  const { issued, until, when } = revocation;
  return i18n.t(`revocation.${when}`, [fullTime(issued), until === null ? '?' : fullTime(until)]);
}
