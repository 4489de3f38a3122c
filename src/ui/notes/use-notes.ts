import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../core/note.ts';
import type { Book } from '../../store/book.ts';
import { watchNotes } from '../../store/notes.ts';

/** What the person wrote about exhibits, by their numbers, now and after each change. */
export function useNotes(book: Book): ReadonlyMap<number, Note> | undefined {
  const [notes, setNotes] = useState<ReadonlyMap<number, Note>>();
  useEffect(() => watchNotes(book, setNotes), [book]);
  return notes;
}
