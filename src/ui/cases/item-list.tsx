import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import { Foreign } from '../foreign.tsx';
import { Line, Pick } from './line.tsx';

/** A box of the form that adds to a list. */
export interface ItemField {
  name: string;
  label: string;
  type?: 'text' | 'date';
  options?: readonly (readonly [value: string, words: string])[];
  start?: string;
}

interface ItemListProps<Item> {
  title: string;
  intro?: string;
  items: readonly Item[];
  words(item: Item): string;
  fields: readonly ItemField[];
  /** The item, or what is wrong in words. */
  read(values: Readonly<Record<string, string>>): Item | string;
  onItems(items: Item[]): void;
}

/** A list that grows by a small form: what is in the list is always whole. */
export function ItemList<Item extends object>(props: ItemListProps<Item>) {
  const { title, intro, items, words, fields, read, onItems } = props;
  const id = useId();
  const empty = () =>
    Object.fromEntries(fields.map(({ name, options, start }) => [name, start ?? options?.[0]?.[0] ?? '']));
  const [values, setValues] = useState<Record<string, string>>(empty);
  const [wrong, setWrong] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const item = read(values);
    setWrong(typeof item === 'string' ? item : '');
    if (typeof item === 'string') return;
    onItems([...items, item]);
    setValues(empty());
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro !== undefined && <p class="quiet">{intro}</p>}
      {items.length > 0 && (
        <ul class="items" role="list">
          {items.map((item, index) => (
            <li key={index}>
              <Foreign text={words(item)} />
              <button
                type="button"
                class="link"
                aria-label={`${i18n.t('cases.remove')}${i18n.t('comma')}${words(item)}`}
                onClick={() => onItems(items.filter((_, at) => at !== index))}
              >
                {i18n.t('cases.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add-item" aria-labelledby={id} onSubmit={add} noValidate>
        {fields.map(({ name, label, type, options }) => {
          const shared = {
            label,
            value: values[name] ?? '',
            onValue: (value: string) => setValues((before) => ({ ...before, [name]: value })),
          };
          return options ? (
            <Pick key={name} options={options} {...shared} />
          ) : (
            <Line key={name} {...(type ? { type } : {})} {...shared} />
          );
        })}
        <button type="submit" class="button">
          {i18n.t('cases.add')}
        </button>
        <p class="wrong" role="alert">
          {wrong}
        </p>
      </form>
    </section>
  );
}
