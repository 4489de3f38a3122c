import type { ComponentChildren } from 'preact';

interface PickProps<Name extends string> {
  legend: string;
  name: string;
  options: readonly Name[];
  chosen: Name;
  words(option: Name): string;
  /** One line of why, under an option. */
  hint?(option: Name): string;
  onPick(option: Name): void;
  /** What belongs to the chosen option, under all of them. */
  children?: ComponentChildren;
}

/** One of a few: a group of radio buttons. */
export function Pick<Name extends string>({
  legend,
  name,
  options,
  chosen,
  words,
  hint,
  onPick,
  children,
}: PickProps<Name>) {
  return (
    <fieldset class="pick">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} value={option} checked={option === chosen} onChange={() => onPick(option)} />
          <span>
            {words(option)}
            {hint && <span class="quiet">{hint(option)}</span>}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface CheckProps {
  words: string;
  hint?: string;
  checked: boolean;
  onCheck(checked: boolean): void;
}

/** Yes or no. */
export function Check({ words, hint, checked, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onCheck(currentTarget.checked)} />
      <span>
        {words}
        {hint !== undefined && <span class="quiet">{hint}</span>}
      </span>
    </label>
  );
}
