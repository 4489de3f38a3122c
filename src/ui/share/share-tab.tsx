import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { FormatOutput } from '../../exports/formats/format.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { BringIn } from '../casebook/bring-in.tsx';
import type { TabProps } from '../casebook/tabs.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { ChooseExhibits } from './choose-exhibits.tsx';
import { ChooseFormat } from './choose-format.tsx';
import { ChooseLock } from './choose-lock.tsx';
import { lookThrough, makeShare } from './make-share.ts';
import type { Looked } from './make-share.ts';
import { Preview } from './preview.tsx';
import { chosenNumbers, firstChoices, isReady } from './share-choices.ts';
import type { ShareChoices } from './share-choices.ts';
import './share.css';

type Stage =
  | { at: 'choosing' }
  | { at: 'working'; what: 'look' | 'make' | 'lock'; done: number; total: number; cancel(): void }
  | { at: 'looked'; looked: Looked }
  | { at: 'done'; name: string | null; refused: FormatOutput['refused'] }
  | { at: 'failed'; failure: Failure };

/** A file for somebody else: what goes into it, in which form, and a look at it before it is made. */
export function ShareTab({ book, rows }: TabProps) {
  const [choices, setChoices] = useState<ShareChoices>(firstChoices);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const stopping = useRef<AbortController>(undefined);
  // Somebody who went elsewhere does not want a file of it any more.
  useEffect(() => () => stopping.current?.abort(), []);
  const chosen = chosenNumbers(rows, choices);
  const change = (next: Partial<ShareChoices>) => {
    setChoices({ ...choices, ...next });
    // What was looked through is not what would be made now.
    if (stage.at !== 'working') setStage({ at: 'choosing' });
  };
  const work = (
    what: 'look' | 'make',
    doIt: (watch: WorkWatch & { onLock(done: number, total: number): void }) => Promise<Stage>,
  ) => {
    const stop = new AbortController();
    stopping.current = stop;
    const show = (now: 'look' | 'make' | 'lock') => (done: number, total: number) =>
      setStage({ at: 'working', what: now, done, total, cancel: () => stop.abort() });
    show(what)(0, chosen.length);
    doIt({ signal: stop.signal, onProgress: show(what), onLock: show('lock') }).then(setStage, (error: unknown) => {
      const failure = asFailure(error);
      setStage(failure.code === 'cancelled' ? { at: 'choosing' } : { at: 'failed', failure });
    });
  };
  const look = () =>
    work('look', async (watch) => ({ at: 'looked', looked: await lookThrough(book, chosen, choices, watch) }));
  const make = (looked: Looked) =>
    work('make', async (watch) => ({ at: 'done', ...(await makeShare(looked, choices, watch, watch.onLock)) }));
  if (rows.length === 0) return <BringIn />;
  const busy = stage.at === 'working';
  return (
    <>
      <p class="quiet intro">{i18n.t('share.intro')}</p>
      <form class="share-form" onSubmit={(event) => event.preventDefault()}>
        <fieldset class="all" disabled={busy}>
          <ChooseFormat choices={choices} onChange={change} />
          <ChooseExhibits rows={rows} choices={choices} chosen={chosen.length} onChange={change} />
          <ChooseLock choices={choices} onChange={change} />
        </fieldset>
        {stage.at === 'looked' && <Preview looked={stage.looked} choices={choices} />}
        <p class="actions">
          {stage.at === 'looked' ? (
            <LookedActions onMake={() => make(stage.looked)} />
          ) : (
            <button type="button" class="button main" disabled={busy || !isReady(choices, chosen)} onClick={look}>
              {i18n.t('share.look')}
            </button>
          )}
        </p>
        <div role="status">
          {busy && <Working {...stage} />}
          {stage.at === 'done' && <Done {...stage} />}
        </div>
        {stage.at === 'failed' && <FailureNote failure={stage.failure} onAgain={look} />}
        <p class="quiet">{i18n.t('export.foot')}</p>
      </form>
    </>
  );
}

/** The button that was pressed has gone: the next one takes its place under the person's fingers. */
function LookedActions({ onMake }: { onMake(): void }) {
  const focused = useRef(false);
  const take = (button: HTMLButtonElement | null) => {
    if (!focused.current) button?.focus();
    focused.current = true;
  };
  return (
    <button type="button" class="button main" ref={take} onClick={onMake}>
      {i18n.t('share.make')}
    </button>
  );
}

function Working({ what, done, total, cancel }: Extract<Stage, { at: 'working' }>) {
  const share = String(Math.round((100 * done) / Math.max(1, total)));
  const words =
    what === 'lock'
      ? i18n.t('share.locking', [share])
      : i18n.t(what === 'look' ? 'share.looking' : 'share.making', [String(done), String(total)]);
  return (
    <div class="work">
      <p>{words}</p>
      <progress value={done} max={Math.max(1, total)} aria-label={words} />
      <button type="button" class="link" onClick={cancel}>
        {i18n.t('card.cancel')}
      </button>
    </div>
  );
}

function Done({ name, refused }: Extract<Stage, { at: 'done' }>) {
  return (
    <>
      <p class="with-sign">
        <Sign name={name === null ? 'note' : 'tick'} />
        <span>{name === null ? i18n.t('share.nothing') : i18n.t('export.done', [name])}</span>
      </p>
      {refused.length > 0 && (
        <>
          <p>{i18n.t('share.notIn')}</p>
          <ul role="list">
            {refused.slice(0, 50).map(({ exhibit, reason }) => (
              <li key={exhibit}>
                <b>{exhibit}</b> {i18n.t(`share.refused.${reason.replaceAll('-', '_') as 'no_original'}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
