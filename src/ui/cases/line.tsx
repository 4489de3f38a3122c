import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';

interface LineProps {
  label: string;
  value: string;
  onValue(value: string): void;
  type?: 'text' | 'date' | 'email' | 'tel';
  lines?: number;
  hint?: string;
}

/** A labelled box of a case. What is typed in it stays as it is typed. */
export function Line({ label, value, onValue, type = 'text', lines, hint }: LineProps) {
  const id = useId();
  const shared = {
    id,
    class: 'field',
    value,
    dir: 'auto' as const,
    autocomplete: 'off' as const,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    onInput: (event: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(event.currentTarget.value),
  };
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      {lines === undefined ? <Input type={type} {...shared} /> : <textarea rows={lines} {...shared} />}
      {hint !== undefined && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One by one, because each type has attributes of its own. */
function Input({
  type,
  ...shared
}: { type: NonNullable<LineProps['type']> } & Omit<ComponentProps<'input'>, 'type' | 'role' | 'list'>) {
  if (type === 'date') return <input type="date" {...shared} />;
  if (type === 'email') return <input type="email" {...shared} />;
  return type === 'tel' ? <input type="tel" {...shared} /> : <input type="text" {...shared} />;
}

interface PickProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onValue(value: string): void;
}

/** One of a list. */
export function Pick({ label, value, options, onValue }: PickProps) {
  const id = useId();
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select id={id} class="field" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option} selected={option === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
