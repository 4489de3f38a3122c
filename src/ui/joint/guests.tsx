import { i18n } from '#i18n';
import type { StoredGuest } from '../../store/book.ts';
import { count, longDay } from '../clues/clue-words.ts';
import { Sign } from '../sign.tsx';

interface GuestsProps {
  guests: readonly StoredGuest[];
  own: string | undefined;
  onRemove(id: string): void;
}

/** Every package that was added, the newest first, and whether its check found faults. */
export function Guests({ guests, own, onRemove }: GuestsProps) {
  const newest = guests.toSorted((one, other) => (one.addedAt.utc < other.addedAt.utc ? 1 : -1));
  return (
    <section aria-labelledby="guests-title">
      <h2 id="guests-title">{i18n.t('joint.packages')}</h2>
      <ul class="guests" role="list">
        {newest.map(({ id, guest, faults }) => {
          const day = longDay(Date.parse(guest.createdAt.utc));
          const who = guest.book === own ? i18n.t('joint.mine') : guest.book.slice(0, 8);
          return (
            <li key={id}>
              <Sign name={faults === 0 ? 'tick' : 'cross'} />
              <b>{i18n.t('joint.package', [day])}</b>
              <span class="quiet">
                {who}
                {i18n.t('comma')}
                {i18n.t('joint.counts', [
                  count(guest.exhibits.length),
                  i18n.t(guest.format === 'cluebook/1' ? 'joint.full' : 'joint.redacted'),
                ])}
                {i18n.t('comma')}
                {faults === 0 ? i18n.t('joint.right') : i18n.t('joint.wrong', [count(faults)])}
              </span>
              <button
                type="button"
                class="link"
                aria-label={i18n.t('joint.removeOf', [`${day} (${who})`])}
                onClick={() => onRemove(id)}
              >
                {i18n.t('joint.remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
