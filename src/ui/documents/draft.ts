import * as z from 'zod/mini';
import { letterGaps } from '../../documents/letter-values.ts';
import type { LetterGap } from '../../documents/letter-values.ts';
import { paperKinds } from '../../documents/paper.ts';
import { letterKinds } from './letter-kinds.ts';
import { language } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { openedNote, sealedNote } from '../../store/lock/sealed-note.ts';

const Draft = z.object({
  language: z.enum(['en', 'zh-CN']),
  kinds: z.array(z.enum(paperKinds)),
  /** A case's id; empty for none. */
  case: z.string(),
  /** Days, empty for no bound. */
  from: z.string(),
  to: z.string(),
  /** Numbers of exhibits that are not to be in it. */
  left: z.array(z.string()),
  law: z.string(),
  /** The person's own address that a letter asks about; empty for none. */
  leak: z.string(),
  /** Which letter of the case is in the fields, by its kind and id. */
  open: z.partialRecord(z.enum(letterKinds), z.string()),
  values: z.partialRecord(z.enum(Object.keys(letterGaps) as [LetterGap, ...LetterGap[]]), z.string()),
  /** What an exhibit is to show, by its number. */
  proves: z.record(z.string(), z.string()),
});

/** What the person chose and wrote for documents. */
export type Draft = z.infer<typeof Draft>;

const place = 'documents-draft';

/** As it was left in this tab of the browser; it goes when the tab is closed. */
export function keptDraft(book: Book): Draft {
  const kept = Draft.safeParse(openedNote(book, place, sessionStorage.getItem(place)));
  if (kept.success) return kept.data;
  return {
    language: language(),
    kinds: ['evidence-list'],
    case: '',
    from: '',
    to: '',
    left: [],
    law: language() === 'zh-CN' ? 'china' : 'gdpr',
    leak: '',
    open: {},
    values: {},
    proves: {},
  };
}

export function keepDraft(book: Book, draft: Draft): void {
  sessionStorage.setItem(place, sealedNote(book, place, draft));
}
