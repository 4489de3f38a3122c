import * as z from 'zod/mini';
import { BatchChange } from '../core/batch-left.ts';
import type { LeftMessage } from '../core/batch-left.ts';
import { Capture, SourceBytes } from '../core/capture.ts';
import type { SourceAnswer } from '../core/capture.ts';
import { Case } from '../core/case.ts';
import { DeletionReason } from '../core/deletion.ts';
import { AttachedKind, GivenFile } from '../core/exhibit.ts';
import type { Completeness, ExhibitKind } from '../core/exhibit.ts';
import { Sha256 } from '../core/hash.ts';
import { SourceRequest } from '../core/source-request.ts';
import { ToldAddress, ToldPair } from '../core/insight/told.ts';
import type { Instant } from '../core/instant.ts';
import { autoLockMinutes, lockKeyBytes } from '../core/lock.ts';
import { KeyName, KeyRecordText } from '../core/key-answer.ts';
import { Note } from '../core/note.ts';
import type { ReadingProgress } from '../core/reading-progress.ts';
import type { ClueCounts } from '../core/reading.ts';
import { RevocationList } from '../core/revocation-list.ts';
import type { SelfTestResult } from '../core/self-test.ts';
import { SettingsChange } from '../core/settings.ts';
import { Guest } from '../joint/guest.ts';
import { Statement, statementLimits } from '../core/statement.ts';
import { TimeStamp } from '../core/time-stamp.ts';
import { boundedText } from '../core/text/bounded-text.ts';
import type { ToldMessage } from '../core/told-list.ts';

/** The press of a button, by the id that the page gave it. */
const Press = z.object({ pressId: z.uuid() });

/** An item of a file that the person gave: the file itself, or something in it. Which kind it is, its bytes say. */
const GivenItem = z.object({
  pressId: z.uuid(),
  file: GivenFile,
  bytes: SourceBytes,
  /** A message of a mail box: nothing but a mail is taken for it. */
  mail: z.boolean(),
});
export type GivenItem = z.infer<typeof GivenItem>;

/** So much travels in one message and is written in one transaction: little enough that a press in a webmail never waits for long. */
export const importBatch = { items: 100, bytes: 8_000_000 } as const;

/** What a mail page may ask. Its word is checked like a stranger's. */
export const pageRequests = {
  'capture.save': Capture,
  'capture.counts': Press,
  'capture.undo': Press,
  /** An original that lies on another host of the page's own site. */
  'source.ask': SourceRequest,
  /** What is left of a batch on this site: added, taken away, or (with neither) asked for. */
  'batch.left': BatchChange,
  /** One of our own scripts, into the frame that asks: what most pages need none of. */
  'script.load': z.object({ script: z.string().check(z.maxLength(30)) }),
  /** Which messages of this page's list are selected, or all that it holds, where only a script of the page's own knows. */
  'list.ask': z.object({ site: z.string().check(z.maxLength(30)), all: z.boolean() }),
  /** Show where the book is unlocked. */
  'lock.show': z.object({}),
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

const KeptList = z.extend(z.omit(RevocationList, { keptAt: true }), {
  seq: z.number(),
  issued: z.iso.datetime(),
  until: z.exactOptional(z.iso.datetime()),
});
export type KeptList = z.infer<typeof KeptList>;

const Done = z.object({ details: z.record(z.string(), z.string().check(z.maxLength(200))) });

const AutoLock = z.union(autoLockMinutes.map((minutes) => z.literal(minutes)));
const LockKey = SourceBytes.check(z.refine((key) => key.byteLength === lockKeyBytes));
const WrappedKey = SourceBytes.check(z.refine((file) => file.byteLength < 2_000));

/** What our own pages may ask. */
export const ownRequests = {
  /** Read the next few exhibits that this version has not read; asked again and again until it says that it is finished. */
  'reading.slice': z.object({}),
  /** Mails and other items from files that the person gave, saved together: all of them or none. */
  'import.items': z.object({ items: z.array(GivenItem).check(z.maxLength(importBatch.items)) }),
  /** A call or a text that the person typed, with what they attached to it. */
  'statement.save': z.object({
    pressId: z.uuid(),
    statement: Statement,
    attached: z.array(AttachedFile).check(z.maxLength(statementLimits.attached)),
  }),
  'statement.undo': Press,
  /** What the person says of one of their own addresses; with nothing left to say, it is forgotten. */
  'told.address': ToldAddress,
  /** Two exhibits that the person took apart, or put together again. */
  'told.pair': ToldPair,
  /** What the person set. */
  'settings.change': SettingsChange,
  /** Sign the head of the custody log, before a file is made of it. */
  'seal.head': z.object({}),
  /** Send a request for a time stamp to a server that the person named. */
  'time-stamp.ask': z.object({ server: z.string().check(z.maxLength(400)), request: SourceBytes }),
  /** A time stamp that was found good. */
  'time-stamp.keep': TimeStamp,
  /** Ask for a list of revoked certificates, at an address that the person switched on. */
  'revocation-list.ask': z.object({ address: z.string().check(z.maxLength(400)) }),
  /** A list that was found good, and the time stamp that it is about, by the entry that this is over. `issued`, `until`: as it says. */
  'revocation-list.keep': KeptList,
  /** Ask the resolvers that the person chose for the keys that an exhibit's signatures name; and a key that the person has. */
  'keys.ask': z.object({ number: z.number() }),
  'keys.give': z.object({ number: z.number(), name: KeyName, record: KeyRecordText }),
  /** A file was made, or everything was checked: noted in the custody log. */
  'export.done': Done,
  'backup.done': Done,
  'check.done': Done,
  /** Everything is read again, though this version has read it: the person's countries have changed. */
  'reading.anew': z.object({}),
  'self-test.run': z.object({}),
  /** What the person wrote about an exhibit; empty, it is forgotten. */
  'note.change': Note,
  /** An exhibit is deleted after a while; until then it can be kept. */
  'exhibit.delete': z.object({ number: z.number(), reason: DeletionReason }),
  'exhibit.keep': z.object({ number: z.number() }),
  /** The while is over. */
  'exhibit.delete-due': z.object({}),
  /** The passphrase lock. `wrapped`: the key, locked with the passphrase. */
  'lock.on': z.object({ key: LockKey, wrapped: WrappedKey, after: AutoLock }),
  'lock.off': z.object({}),
  'lock.slice': z.object({}),
  'lock.rewrap': z.object({ wrapped: WrappedKey }),
  'lock.after': z.object({ after: AutoLock }),
  'lock.open': z.object({ key: LockKey }),
  'lock.now': z.object({}),
  /** Everything is erased, the log too. */
  'book.wipe': z.object({}),
  /** A case as the person left it. A version of the statement that is over cannot be changed by it. */
  'case.put': Case,
  'case.delete': z.object({ id: z.uuid() }),
  /** Another person's package for the joint case, and how many faults its check found; and taking one out again. */
  'joint.add': z.object({ guest: Guest, faults: z.number().check(z.nonnegative()) }),
  'joint.remove': z.object({ id: Sha256 }),
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

/** `noted`: the very same file was given before, so that nothing was written. `refused`: not taken, and nothing of it kept. */
export type Imported =
  | { exhibit: string; kind: ExhibitKind; as: 'new' | 'again' | 'noted' }
  | { refused: 'program' | 'not-mail' };

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
  'script.load': Record<string, never>;
  'list.ask': ToldMessage[];
  'import.items': Imported[];
  'statement.save': Saved;
  'statement.undo': { exhibit: string };
  'told.address': { changed: boolean };
  'told.pair': { changed: boolean };
  'settings.change': { changed: boolean };
  'case.put': { changed: boolean };
  'case.delete': { changed: boolean };
  'joint.add': { changed: boolean };
  'joint.remove': { changed: boolean };
  'seal.head': { seq: number; fingerprint: string };
  'time-stamp.ask':
    | { reply: Uint8Array<ArrayBuffer> }
    | { none: 'no-answer' | 'status' | 'too-large'; status?: number };
  'time-stamp.keep': { kept: true };
  'revocation-list.ask': { list: Uint8Array<ArrayBuffer> } | { none: 'no-answer' | 'status' | 'too-large' };
  /** False: the very same was kept before. */
  'revocation-list.keep': { kept: boolean };
  /** How many keys were asked for, and how many answers came. */
  'keys.ask': { keys: number; answers: number };
  'keys.give': { kept: true };
  'export.done': { seq: number };
  'backup.done': { seq: number };
  'check.done': { seq: number };
  'reading.anew': ReadingProgress;
  'self-test.run': SelfTestResult;
  'note.change': { changed: boolean };
  /** `due`: in milliseconds since 1970. */
  'exhibit.delete': { due: number };
  'exhibit.keep': { exhibit: string };
  'exhibit.delete-due': { deleted: string[] };
  'lock.on': Record<string, never>;
  'lock.off': Record<string, never>;
  /** How far locking, or opening, what was there before is. */
  'lock.slice': { done: number; total: number; finished: boolean };
  'lock.rewrap': Record<string, never>;
  'lock.after': Record<string, never>;
  'lock.open': Record<string, never>;
  'lock.now': Record<string, never>;
  'lock.show': Record<string, never>;
  'book.wipe': Record<string, never>;
}

export type PageRequest = keyof typeof pageRequests;
export type OwnRequest = keyof typeof ownRequests;
export type RequestName = PageRequest | OwnRequest;
export type RequestInput<Name extends RequestName> = Name extends PageRequest
  ? z.infer<(typeof pageRequests)[Name]>
  : Name extends OwnRequest
    ? z.infer<(typeof ownRequests)[Name]>
    : never;
