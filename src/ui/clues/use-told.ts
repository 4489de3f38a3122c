import { useEffect, useState } from 'preact/hooks';
import type { Told } from '../../core/insight/told.ts';
import type { Book } from '../../store/book.ts';
import { watchTold } from '../../store/told.ts';

/** What the person told, now and after each change. */
export function useTold(book: Book): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => watchTold(book, setTold), [book]);
  return told;
}
