import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { caseName } from './case-name.ts';
import { Pick } from './line.tsx';
import { useCases } from './use-cases.ts';

/** Which cases an exhibit is in, and a way to put it into another. Nothing stands here while there is no case. */
export function InCases({ book, number }: { book: Book; number: number }) {
  const { cases = [] } = useCases(book);
  const [chosen, setChosen] = useState('');
  const { failure, attempt } = useAttempt();
  const inside = cases.filter(({ exhibits }) => exhibits.includes(number));
  const others = cases.filter(({ exhibits }) => !exhibits.includes(number));
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  if (cases.length === 0) return null;
  const add = (event: Event) => {
    event.preventDefault();
    if (!to) return;
    const exhibits = [...to.exhibits, number].sort((a, b) => a - b);
    attempt(() => send('case.put', { ...to, exhibits }));
  };
  return (
    <div class="in-cases">
      <p role="status">
        {inside.length > 0 && i18n.t('cases.isIn')}{' '}
        {inside.map((one) => (
          <a key={one.id} href={hrefOf('cases', one.id)}>
            <Foreign text={caseName(one)} />
          </a>
        ))}
      </p>
      {to && (
        <form onSubmit={add}>
          <Pick
            label={i18n.t('cases.addTo')}
            value={to.id}
            options={others.map((one) => [one.id, caseName(one)])}
            onValue={setChosen}
          />
          <button type="submit" class="button">
            {i18n.t('cases.add')}
          </button>
        </form>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
