import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import type { Comparison } from '../../redact/check-redacted.ts';
import type { RedactedPackage } from '../../redact/redacted-package.ts';
import { Sign } from '../sign.tsx';
import { checkWords } from './check-words.ts';
import type { CompareFiles } from './compare-files.ts';
import { redactedWords } from './redacted-words.ts';
import { useDrops } from './use-drops.ts';

type State =
  | { is: 'ready' }
  | { is: 'reading'; done: number; total: number }
  | { is: 'over'; name: string; comparison: Comparison | null }
  | { is: 'unreadable'; why: string };

interface CompareWithFullProps {
  language: Language;
  redacted: RedactedPackage;
  compare: CompareFiles;
}

/** So many differences are shown. */
const mostDifferences = 50;

/** Takes the full package, and says of each field of the redacted one whether it is the same there. */
export function CompareWithFull({ language, redacted, compare }: CompareWithFullProps) {
  const words = redactedWords[language];
  const [state, setState] = useState<State>({ is: 'ready' });
  const running = useRef<AbortController | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const start = (file: File) => {
    running.current?.abort();
    const current = new AbortController();
    running.current = current;
    const tell = (next: State) => {
      if (running.current === current) setState(next);
    };
    tell({ is: 'reading', done: 0, total: 0 });
    const onProgress = (done: number, total: number) => tell({ is: 'reading', done, total });
    compare(redacted, { file, name: file.name }, { signal: current.signal, onProgress }).then(
      (comparison) => tell({ is: 'over', name: file.name, comparison }),
      (error: unknown) =>
        tell(
          current.signal.aborted
            ? { is: 'ready' }
            : { is: 'unreadable', why: error instanceof Error ? error.message : String(error) },
        ),
    );
  };
  useEffect(() => () => running.current?.abort(), [redacted]);
  const over = useDrops(start);
  const chosen = ({ currentTarget }: Event & { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file) start(file);
    currentTarget.value = '';
  };
  return (
    <section aria-labelledby="compare-title" class={over ? 'drop over' : 'drop'}>
      <h2 id="compare-title">{words.compare.title}</h2>
      <p>{words.compare.text}</p>
      <input ref={input} type="file" accept=".zip,.json" hidden onChange={chosen} />
      <button type="button" class="button" disabled={state.is === 'reading'} onClick={() => input.current?.click()}>
        {words.compare.choose}
      </button>
      {state.is === 'reading' && (
        <div class="progress">
          <progress
            {...(state.total > 0 ? { max: state.total, value: state.done } : {})}
            aria-label={words.compare.title}
          />
          <span>{state.total > 0 ? words.compare.reading(state.done, state.total) : ''}</span>
          <button type="button" class="link" onClick={() => running.current?.abort()}>
            {checkWords[language].cancel}
          </button>
        </div>
      )}
      <div role="status">
        {state.is === 'over' && <Compared language={language} {...state} />}
        {state.is === 'unreadable' && (
          <p>
            {words.unreadable} <bdi>{state.why}</bdi>
          </p>
        )}
      </div>
    </section>
  );
}

function Compared({ language, name, comparison }: { language: Language; name: string; comparison: Comparison | null }) {
  const words = redactedWords[language];
  if (comparison === null) return <p>{words.notFull}</p>;
  const { equal, differences, shown, hidden, unknown } = comparison;
  return (
    <>
      <p>
        <bdi class="fixed">{name}</bdi>
      </p>
      <p class="with-sign">
        <Sign name={equal ? 'tick' : 'cross'} />
        <span>{equal ? words.equal(shown, hidden) : words.differ(differences.length)}</span>
      </p>
      {!equal && (
        <ul class="findings">
          {differences.slice(0, mostDifferences).map((where) => (
            <li key={where}>
              <bdi>{where}</bdi>
            </li>
          ))}
        </ul>
      )}
      {unknown > 0 && (
        <p class="with-sign">
          <Sign name="note" />
          <span>{words.unknown(unknown)}</span>
        </p>
      )}
      <p class="quiet">{words.ownCheck}</p>
    </>
  );
}
