import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { failureWords } from '../../look/words.ts';
import { Sign } from '../sign.tsx';
import type { TaskState } from '../task/use-task.ts';

interface KnownProps {
  label: string;
  value: string;
  /** Of what is done with it: a wrong one is said right here. */
  state: TaskState<unknown>;
  field?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

/** The passphrase that the lock has. */
export function KnownPassphrase({ label, value, state, field, onChange }: KnownProps) {
  const id = useId();
  const wrong = state.at === 'failed' && state.failure.code === 'lock-passphrase';
  return (
    <>
      <label>
        {label}
        <input
          ref={field ?? null}
          type="password"
          class="field"
          autocomplete="current-password"
          value={value}
          readOnly={state.at === 'work'}
          aria-invalid={wrong}
          {...(wrong ? { 'aria-describedby': id } : {})}
          onInput={({ currentTarget: { value: typed } }) => onChange(typed)}
        />
      </label>
      <p id={id} role="alert">
        {wrong && (
          <span class="with-sign">
            <Sign name="failed" />
            <span>{failureWords('lock-passphrase')}</span>
          </span>
        )}
      </p>
    </>
  );
}
