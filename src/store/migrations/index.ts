import { first } from './001-first.ts';
import { attached } from './002-attached.ts';
import { insight } from './003-insight.ts';
import { work } from './004-work.ts';

/** One step of the database's life. A published step is never edited; source bytes are never rewritten. */
export interface Migration {
  version: number;
  /** Dexie's schema syntax: table → primary key and indexes. */
  stores: Record<string, string>;
}

/** In order. Add one: a file beside this one, a line here, and a snapshot in `tests/store/migrations/`. */
export const migrations: readonly Migration[] = [first, attached, insight, work];
