import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import type { Book } from '../../store/book.ts';
import { watchSettings } from '../../store/settings.ts';

/** What the person has set, now and after each change. */
export function useSettings(book: Book): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(book, setSettings), [book]);
  return settings;
}
