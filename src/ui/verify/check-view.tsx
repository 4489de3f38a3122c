import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import type { DerivedCheck } from '../../seal/derived-check.ts';
import { Sign } from '../sign.tsx';
import { CheckOutcome } from './check-outcome.tsx';
import { checkWords } from './check-words.ts';
import { useCheck } from './use-check.ts';
import './verify.css';

interface CheckViewProps {
  language: Language;
  /** Null in the page that travels with a package: reading originals again is too large for it. */
  derived: DerivedCheck | null;
  /** It came with a package. */
  inside?: true;
}

/** Checks a package that is dropped or chosen, and says what holds. The same in the casebook, on its own page and inside every package. */
export function CheckView({ language, derived, inside }: CheckViewProps) {
  const words = checkWords[language];
  const { state, start, cancel } = useCheck(derived);
  const over = useDrops(start);
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
      {state.is === 'over' ? (
        <CheckOutcome language={language} onAnother={choose} {...state} />
      ) : (
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

/** The whole page takes drops, before anything else on it does: in the casebook they would be taken for mails. */
function useDrops(start: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setOver(event.type === 'dragover');
      const file = event.type === 'drop' ? event.dataTransfer?.files[0] : undefined;
      if (file) start(file);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) addEventListener(kind, drag, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, drag, { capture: true });
    };
  }, [start]);
  return over;
}
