import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import { checkBook } from '../../store/check-book.ts';
import type { BookCheck } from '../../store/check-book.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import type { SectionProps } from './sections.ts';
import type { WorkWatch } from '../../core/work-watch.ts';

/** Every original is hashed again, and the whole log followed. Nothing is repaired. */
export function CheckSection({ book }: SectionProps) {
  const [state, run] = useTask<BookCheck>();
  return (
    <>
      <p>{i18n.t('settings.check.text')}</p>
      <p>
        <button
          type="button"
          class="button"
          disabled={state.at === 'work'}
          onClick={() => run((watch) => checkAndNote(book, watch))}
        >
          {i18n.t('settings.check.start')}
        </button>
      </p>
      <div role="status">
        <TaskProgress state={state} name={i18n.t('settings.check.title')} />
        {state.at === 'done' && <Found {...state.result} />}
      </div>
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
    </>
  );
}

async function checkAndNote(book: Book, watch: WorkWatch): Promise<BookCheck> {
  const found = await checkBook(book, watch);
  const { entries, sources, chain, unlogged, missing, altered } = found;
  const counts = {
    entries,
    originals: sources,
    brokenEntries: chain.length,
    unlogged: unlogged.length,
    missing: missing.length,
  };
  const details = Object.entries({ ...counts, altered: altered.length }).map(([name, count]) => [name, String(count)]);
  await send('check.done', { details: Object.fromEntries(details) as Record<string, string> });
  return found;
}

function Found({ entries, sources, chain, unlogged, missing, altered }: BookCheck) {
  const number = new Intl.NumberFormat(language());
  const wrong = [...new Set([...altered.map(({ exhibit }) => exhibit), ...unlogged, ...missing])].sort();
  const whole = chain.length === 0 && wrong.length === 0;
  return (
    <>
      <p class="with-sign">
        <Sign name={whole ? 'tick' : 'cross'} />
        <span>
          {i18n.t(whole ? 'settings.check.whole' : 'settings.check.broken')}{' '}
          {i18n.t('settings.check.counts', [number.format(sources), number.format(entries)])}
        </span>
      </p>
      {chain.length > 0 && <p>{i18n.t('settings.check.chain', [chain.map(({ seq }) => `#${seq}`).join(', ')])}</p>}
      {wrong.length > 0 && (
        <p>
          {i18n.t('settings.check.exhibits')}{' '}
          {wrong.map((name) => (
            <>
              <a href={hrefOf('timeline', name, 'custody')}>{name}</a>{' '}
            </>
          ))}
        </p>
      )}
    </>
  );
}
