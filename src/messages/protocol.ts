import * as z from 'zod/mini';
import { BatchChange } from '../core/batch-left.ts';
import type { LeftMessage } from '../core/batch-left.ts';
import { Capture, SourceBytes } from '../core/capture.ts';
import type { SourceAnswer } from '../core/capture.ts';
import { GivenFile } from '../core/exhibit.ts';
import type { Completeness } from '../core/exhibit.ts';
import { SourceRequest } from '../core/source-request.ts';
import type { Instant } from '../core/instant.ts';
import type { ReadingProgress } from '../core/reading-progress.ts';
import type { ClueCounts } from '../core/reading.ts';

/** The press of a button, by the id that the page gave it. */
const Press = z.object({ pressId: z.uuid() });

/** What a mail page may ask. Its word is checked like a stranger's. */
export const pageRequests = {
  'capture.save': Capture,
  'capture.counts': Press,
  'capture.undo': Press,
  /** An original that lies on another host of the page's own site. */
  'source.ask': SourceRequest,
  /** What is left of a batch on this site: added, taken away, or (with neither) asked for. */
  'batch.left': BatchChange,
  /** The code of the button for lists, into the frame that asks. */
  'list.load': z.object({}),
} as const;

/** What our own pages may ask. */
export const ownRequests = {
  /** Read the next few exhibits that this version has not read; asked again and again until it says that it is finished. */
  'reading.slice': z.object({}),
  /** A mail from a file that the person gave. */
  'import.mail': z.object({ pressId: z.uuid(), file: GivenFile, bytes: SourceBytes }),
  /** A file was made: noted in the custody log. */
  'export.done': z.object({ details: z.record(z.string(), z.string().check(z.maxLength(200))) }),
} as const;

/** `Saved as EX-0007`: said only after the transaction is durable. */
export interface Saved {
  exhibit: string;
  completeness: Completeness;
  already: boolean;
  firstAt: Instant;
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
  'batch.left': LeftMessage[];
  'list.load': Record<string, never>;
  'import.mail': Saved;
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
