import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import './search.css';
import { Sign } from './sign.tsx';

interface SearchProps {
  /** What is searched; said in the empty field, too, unless `hint` says more. */
  name: string;
  hint?: string;
  query: string;
  /** How many were found, in words. */
  found: string;
  onQuery(query: string): void;
  /** Down was pressed: on to the list. */
  onDown(): void;
}

/** The search field. How many were found is spoken once the typing has paused. */
export function Search({ name, hint = name, query, found, onQuery, onDown }: SearchProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const words = query.trim() === '' ? '' : found;
    const timer = setTimeout(() => setSpoken(words), 400);
    return () => clearTimeout(timer);
  }, [query, found]);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <Sign name="search" />
      <input
        class="field"
        type="text"
        role="searchbox"
        aria-label={name}
        placeholder={hint}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={key}
      />
      {query !== '' && (
        <button type="button" class="clear" aria-label={i18n.t('search.clear')} onClick={() => onQuery('')}>
          <Sign name="close" />
        </button>
      )}
      <span class="unseen" role="status">
        {spoken}
      </span>
    </search>
  );
}
