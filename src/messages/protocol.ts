import * as z from 'zod/mini';
import { Capture, SourceBytes } from '../core/capture.ts';
import type { SourceAnswer } from '../core/capture.ts';
import { AttachedKind, GivenFile } from '../core/exhibit.ts';
import type { Completeness } from '../core/exhibit.ts';
import { SourceRequest } from '../core/source-request.ts';
import type { Instant } from '../core/instant.ts';
import type { ReadingProgress } from '../core/reading-progress.ts';
import type { ClueCounts } from '../core/reading.ts';
import { Statement, statementLimits } from '../core/statement.ts';
import { boundedText } from '../core/text/bounded-text.ts';

/** The press of a button, by the id that the page gave it. */
const Press = z.object({ pressId: z.uuid() });

/** What a mail page may ask. Its word is checked like a stranger's. */
export const pageRequests = {
  'capture.save': Capture,
  'capture.counts': Press,
  'capture.undo': Press,
  /** An original that lies on another host of the page's own site. */
  'source.ask': SourceRequest,
} as const;

/** A file that the person attached to a statement: kept, never opened. */
const AttachedFile = z.object({
  what: AttachedKind,
  name: boundedText(statementLimits.line),
  /** As the browser tells it by the file's name. */
  mediaType: z.string().check(z.regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/)),
  bytes: SourceBytes,
});
export type AttachedFile = z.infer<typeof AttachedFile>;

/** What our own pages may ask. */
export const ownRequests = {
  /** Read the next few exhibits that this version has not read; asked again and again until it says that it is finished. */
  'reading.slice': z.object({}),
  /** A mail from a file that the person gave. */
  'import.mail': z.object({ pressId: z.uuid(), file: GivenFile, bytes: SourceBytes }),
  /** A call or a text that the person typed, with what they attached to it. */
  'statement.save': z.object({
    pressId: z.uuid(),
    statement: Statement,
    attached: z.array(AttachedFile).check(z.maxLength(statementLimits.attached)),
  }),
  'statement.undo': Press,
  /** A file was made: noted in the custody log. */
  'export.done': z.object({ details: z.record(z.string(), z.string().check(z.maxLength(200))) }),
} as const;

/** `Saved as EX-0007`: said only after the transaction is durable. */
export interface Saved {
  exhibit: string;
  completeness: Completeness;
  already: boolean;
  firstAt: Instant;
  /** A picture of the screen was kept beside it. */
  screenshot?: boolean;
  /** Keys that save with a picture of the screen (`Alt+Shift+E`); absent when there are none, or when there is one already. */
  shortcut?: string;
}

/** Counts for the card, when reading is done. `unreadable`: the source is kept, but could not be read. */
export interface ReadResult {
  counts: ClueCounts;
  unreadable: boolean;
}

/** What each request is answered with. */
export interface Answers {
  'capture.save': Saved;
  'capture.counts': ReadResult;
  'capture.undo': { exhibit: string };
  'reading.slice': ReadingProgress;
  'source.ask': SourceAnswer;
  'import.mail': Saved;
  'statement.save': Saved;
  'statement.undo': { exhibit: string };
  'export.done': { seq: number };
}

export type PageRequest = keyof typeof pageRequests;
export type OwnRequest = keyof typeof ownRequests;
export type RequestName = PageRequest | OwnRequest;
export type RequestInput<Name extends RequestName> = Name extends PageRequest
  ? z.infer<(typeof pageRequests)[Name]>
  : Name extends OwnRequest
    ? z.infer<(typeof ownRequests)[Name]>
    : never;
