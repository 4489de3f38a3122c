import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Sign } from '../sign.tsx';
import '../search.css';
import { count } from './clue-words.ts';

interface ClueSearchProps {
  query: string;
  found: number;
  onQuery(query: string): void;
  onDown(): void;
}

/** Finds a value by any part of it. How many were found is spoken once the typing has paused. */
export function ClueSearch({ query, found, onQuery, onDown }: ClueSearchProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const words = query.trim() === '' ? '' : i18n.t('clues.match', found, [count(found)]);
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
        aria-label={i18n.t('clues.find')}
        placeholder={i18n.t('clues.find')}
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
