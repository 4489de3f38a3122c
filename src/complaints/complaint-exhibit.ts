import type { Clue, ClueKind } from '../core/clue.ts';
import type { Completeness, ExhibitKind } from '../core/exhibit.ts';
import type { Instant } from '../core/instant.ts';
import type { MessageFacts } from '../core/message-facts.ts';
import type { Statement } from '../core/statement.ts';

/** An exhibit as a complaint uses it: what was kept, and what reading it gave. */
export interface ComplaintExhibit {
  number: number;
  kind: ExhibitKind;
  capturedAt: Instant;
  completeness: Completeness['state'];
  clues: readonly Clue[];
  message?: MessageFacts;
  /** A call or text as the person told it. */
  told?: Statement;
  /** The header block as it stands in the source, decoded. */
  headers?: string;
  /** The text of the message, as read or as seen. */
  text?: string;
  /** The whole source, where it can be shown as text. */
  source?: string;
}

/** Which kinds of exhibits and of clues there are. */
export interface Held {
  exhibits: ReadonlySet<ExhibitKind>;
  clues: ReadonlySet<ClueKind>;
}

export function whatIsHeld(exhibits: readonly Pick<ComplaintExhibit, 'kind' | 'clues'>[]): Held {
  return {
    exhibits: new Set(exhibits.map(({ kind }) => kind)),
    clues: new Set(exhibits.flatMap(({ clues }) => clues.map(({ kind }) => kind))),
  };
}
