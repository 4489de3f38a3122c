import type { Note } from '../../core/note.ts';

/** The exhibits of which one tag has every word of the query in it; case makes no difference. None for an empty query. */
export function taggedWith(notes: ReadonlyMap<number, Note> | undefined, query: string): ReadonlySet<number> {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = new Set<number>();
  if (words.length === 0 || !notes) return found;
  for (const [number, { tags }] of notes) {
    if (tags.some((tag) => words.every((word) => plain(tag).includes(word)))) found.add(number);
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
