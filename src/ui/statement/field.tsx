import type { ComponentChildren, ComponentProps } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: string;
  type?: 'text' | 'number' | 'datetime-local';
  lines?: number;
  longest?: number;
  onPaste?(event: ClipboardEvent): void;
  children?: ComponentChildren;
}

/** A labelled field of one line or several. What is typed in it stays as it is typed. */
export function Field({
  id,
  label,
  value,
  onValue,
  hint,
  type = 'text',
  lines,
  longest,
  onPaste,
  children,
}: FieldProps) {
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  const shared = {
    id,
    class: 'field',
    value,
    maxLength: longest ?? (lines === undefined ? 400 : 20_000),
    dir: 'auto' as const,
    autocomplete: 'off',
    onInput: (event: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(event.currentTarget.value),
    ...described,
    ...(onPaste ? { onPaste } : {}),
  };
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      {lines === undefined ? <Input type={type} {...shared} /> : <textarea rows={lines} {...shared} />}
      {hint === undefined ? null : (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

/** One by one, because each type has attributes of its own. */
function Input({
  type,
  ...shared
}: { type: NonNullable<FieldProps['type']> } & Omit<ComponentProps<'input'>, 'type' | 'role' | 'list'>) {
  if (type === 'number') return <input type="number" min="0" step="any" {...shared} />;
  return type === 'text' ? <input type="text" {...shared} /> : <input type="datetime-local" {...shared} />;
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  options: readonly [value: Value, words: string][];
  onValue(value: Value): void;
}

/** A few things of which one holds. */
export function Choice<Value extends string>({ name, label, value, options, onValue }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice-of">
      <legend>{label}</legend>
      <div>
        {options.map(([option, words]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onValue(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
