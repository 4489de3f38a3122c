import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { sizeWords } from '../../look/words.ts';
import { NewCase } from '../cases/new-case.tsx';
import { hrefOf } from '../casebook/place.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import { importFiles } from './import-files.ts';
import type { FileToImport } from './import-files.ts';
import type { ImportState } from './import-state.ts';
import { outcomeWords } from './outcome-words.ts';
import { Refusals } from './refusals.tsx';
import { savedCount } from './import-state.ts';
import './import.css';

/** The way that always works: files with mails in them, dropped or chosen. The whole page takes drops; `onStart` shows this part of it. */
export function ImportSection({ onStart }: { onStart(): void }) {
  const { state, failure, start, cancel } = useImport(onStart);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      drag(event);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(start);
    };
    const ways = [
      ['dragover', drag],
      ['dragleave', drag],
      ['drop', drop],
    ] as const;
    for (const [name, way] of ways) addEventListener(name, way);
    return () => {
      for (const [name, way] of ways) removeEventListener(name, way);
    };
  }, [start]);
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    start(chosenFiles(event.currentTarget.files));
    // The same file can be chosen again.
    event.currentTarget.value = '';
  };
  return (
    <section class={over ? 'import over' : 'import'} aria-labelledby="import-title">
      <h2 id="import-title">{i18n.t('import.title')}</h2>
      <p class="quiet">{i18n.t('import.text')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => files.current?.click()}>
          {i18n.t('import.files')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {i18n.t('import.folder')}
        </button>
        <input ref={files} type="file" multiple hidden onChange={chosen} />
        <input ref={folder} type="file" hidden onChange={chosen} {...{ webkitdirectory: true }} />
      </p>
      {state && <Progress state={state} onCancel={cancel} />}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

function useImport(onStart: () => void) {
  const [state, setState] = useState<ImportState>();
  const [failure, setFailure] = useState<Failure>();
  const stop = useRef<AbortController | undefined>(undefined);
  const start = useRef((files: FileToImport[]) => {
    if (files.length === 0 || stop.current) return;
    stop.current = new AbortController();
    onStart();
    setFailure(undefined);
    importFiles(files, { signal: stop.current.signal, onState: setState })
      .catch((error: unknown) => {
        setFailure(asFailure(error));
      })
      .finally(() => {
        stop.current = undefined;
      });
  });
  return { state, failure, start: start.current, cancel: () => stop.current?.abort() };
}

/** A whole mail box is no case: of more than these the person chooses. */
const mostInCase = 200;

function Progress({ state, onCancel }: { state: ImportState; onCancel: () => void }) {
  const { over, stopped, again, noted, refusedCount } = state;
  const kept = savedCount(state) + again + noted;
  return (
    <>
      {!over && (
        <div class="progress">
          <progress max={Math.max(1, state.bytes)} value={state.bytesDone} aria-label={i18n.t('import.title')} />
          <span>{i18n.t('import.work', [sizeWords(state.bytesDone), sizeWords(state.bytes)])}</span>
          <button type="button" class="link" onClick={onCancel}>
            {i18n.t('card.cancel')}
          </button>
        </div>
      )}
      <div role="status">
        {over && (
          <p class="with-sign">
            <Sign name={kept > 0 ? 'tick' : 'note'} />
            <span>{outcomeWords(state)}</span>
          </p>
        )}
        {stopped && <p class="quiet">{i18n.t('import.stopped')}</p>}
      </div>
      {over && kept > 0 && (
        <p>
          <a href={hrefOf('timeline')}>{i18n.t('import.timeline')}</a>
        </p>
      )}
      {over && state.exhibits.length > 0 && state.exhibits.length <= mostInCase && (
        <NewCase exhibits={state.exhibits} />
      )}
      {refusedCount > 0 && <Refusals refused={state.refused} count={refusedCount} />}
    </>
  );
}
