import { useRef } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import type { StartMeasuring } from '../../imports/measuring.ts';
import type { DerivedCheck } from '../../seal/derived-check.ts';
import { Sign } from '../sign.tsx';
import { CheckOutcome } from './check-outcome.tsx';
import { checkWords } from './check-words.ts';
import type { CompareFiles } from './compare-files.ts';
import { RedactedOutcome } from './redacted-outcome.tsx';
import { useCheck } from './use-check.ts';
import { useDrops } from './use-drops.ts';
import './verify.css';

interface CheckViewProps {
  language: Language;
  /** Null in the page that travels with a package: reading originals again is too large for it. */
  derived: DerivedCheck | null;
  /** Null there for the same reason: a redacted package is checked by itself alone. */
  compare: CompareFiles | null;
  /** It came with a package, and reads files so. */
  inside?: { startMeasuring: StartMeasuring };
}

/** Checks a package that is dropped or chosen, and says what holds. The same in the casebook, on its own page and inside every package. */
export function CheckView({ language, derived, compare, inside }: CheckViewProps) {
  const words = checkWords[language];
  const { state, start, cancel } = useCheck(derived, inside?.startMeasuring);
  // What is dropped on a redacted package is what to compare it with.
  const over = useDrops(state.is === 'redacted' && state.check.document && compare ? null : start);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  const chosen = ({ currentTarget }: Event & { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file) start(file);
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    <section class="verify">
      <input ref={input} type="file" accept=".zip,.json" hidden onChange={chosen} />
      {state.is === 'over' && <CheckOutcome language={language} onAnother={choose} {...state} />}
      {state.is === 'redacted' && (
        <RedactedOutcome language={language} compare={compare} onAnother={choose} {...state} />
      )}
      {(state.is === 'ready' || state.is === 'reading') && (
        <>
          <h1>
            <Sign name="book" />
            {words.title}
          </h1>
          <div class={over ? 'drop over' : 'drop'}>
            <p>{words.intro}</p>
            <button type="button" class="button" onClick={choose}>
              {words.choose}
            </button>
          </div>
        </>
      )}
      {state.is === 'reading' && (
        <div class="progress">
          <progress {...(state.total > 1 ? { max: state.total, value: state.done } : {})} aria-label={words.title} />
          <span>{state.total > 1 ? words.reading(state.done, state.total) : state.name}</span>
          <button type="button" class="link" onClick={cancel}>
            {words.cancel}
          </button>
        </div>
      )}
      <p role="status" class="quiet">
        {state.is === 'ready' && state.stopped ? words.cancelled : ''}
      </p>
      {inside && <p class="quiet">{words.inside}</p>}
    </section>
  );
}
