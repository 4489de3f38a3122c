import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { noteLimits, tagsOf } from '../../core/note.ts';
import type { Note } from '../../core/note.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { useNotes } from './use-notes.ts';
import './notes.css';

/** What the person writes about an exhibit: beside it, never in it. */
export function NoteCard({ book, number }: { book: Book; number: number }) {
  const notes = useNotes(book);
  if (!notes) return null;
  return (
    <section class="note-card">
      <h2>{i18n.t('note.title')}</h2>
      <p class="quiet">{i18n.t('note.apart')}</p>
      <NoteForm note={notes.get(number) ?? { number, text: '', tags: [] }} />
    </section>
  );
}

function NoteForm({ note }: { note: Note }) {
  const [text, setText] = useState(note.text);
  const [tags, setTags] = useState(note.tags.join(i18n.t('list')));
  const [saved, setSaved] = useState(false);
  const { failure, attempt } = useAttempt();
  const save = async () => {
    const next = { number: note.number, text: text.trim(), tags: tagsOf(tags) };
    await send('note.change', next);
    setTags(next.tags.join(i18n.t('list')));
    setSaved(true);
  };
  const typed = (set: (value: string) => void) => (event: { currentTarget: { value: string } }) => {
    setSaved(false);
    set(event.currentTarget.value);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt(save);
      }}
    >
      <label>
        {i18n.t('note.text')}
        <textarea class="field" rows={3} maxLength={noteLimits.text} value={text} onInput={typed(setText)} />
      </label>
      <label>
        {i18n.t('note.tags')}
        <input class="field" maxLength={noteLimits.tag * noteLimits.tags} value={tags} onInput={typed(setTags)} />
      </label>
      <button type="submit" class="button">
        {i18n.t('note.save')}
      </button>
      <p role="status" class="quiet">
        {saved && i18n.t('note.saved')}
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}
