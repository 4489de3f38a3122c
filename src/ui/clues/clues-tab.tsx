import { i18n } from '#i18n';
import { ClueKind } from '../../core/clue.ts';
import { FailureNote } from '../failure-note.tsx';
import { BringIn } from '../casebook/bring-in.tsx';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { SendersView } from '../senders/senders-view.tsx';
import { useLater } from '../use-later.ts';
import { buildTally } from './build-tally.ts';
import { ClueList } from './clue-list.tsx';
import { CluePage } from './clue-page.tsx';
import './clues.css';
import { StillReading } from './still-reading.tsx';
import { useIndex } from './use-index.ts';
import { useTold } from './use-told.ts';

/** Every value that was found, with the page of the chosen one beside it; and who belongs together. */
export function CluesTab({ book, rows, place }: TabProps) {
  const [kind = '', value] = place;
  const senders = kind === 'senders';
  return (
    <>
      <nav class="views" aria-label={i18n.t('casebook.tab.clues')}>
        <a href={hrefOf('clues')} aria-current={senders ? undefined : 'page'}>
          {i18n.t('clues.all')}
        </a>
        <a href={hrefOf('clues', 'senders')} aria-current={senders ? 'page' : undefined}>
          {i18n.t('clues.senders')}
        </a>
      </nav>
      {senders ? (
        <SendersView book={book} rows={rows} place={place.slice(1)} />
      ) : (
        <Values {...{ book, rows, kind, value }} />
      )}
    </>
  );
}

interface ValuesProps extends Pick<TabProps, 'book' | 'rows'> {
  kind: string;
  value: string | undefined;
}

function Values({ book, rows, kind, value }: ValuesProps) {
  const { value: tally, failure } = useIndex(book, rows, buildTally);
  const told = useTold(book);
  if (failure) return <FailureNote failure={failure} />;
  if (!tally || !told) return <Looking />;
  if (rows.length === 0) return <BringIn title={i18n.t('clues.empty')} text={i18n.t('clues.emptyText')} />;
  const known = ClueKind.options.find((one) => one === kind);
  const open = known !== undefined && value !== undefined ? { kind: known, value } : undefined;
  return (
    <>
      <StillReading left={rows.length - tally.exhibitCount} />
      <div class={`clues-view ${open ? 'with-page' : ''}`}>
        <ClueList {...{ tally, told, open, book }} />
        {open && <CluePage key={`${open.kind} ${open.value}`} {...{ book, tally, told }} {...open} />}
      </div>
    </>
  );
}

export function Looking() {
  return useLater(300) ? (
    <p class="quiet" role="status">
      {i18n.t('clues.looking')}
    </p>
  ) : null;
}
