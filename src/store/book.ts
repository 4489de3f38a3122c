import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Case } from '../core/case.ts';
import type { CustodyEntry } from '../core/custody.ts';
import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import type { Guest } from '../joint/guest.ts';
import type { Instant } from '../core/instant.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import type { ToldAddress } from '../core/insight/told.ts';
import type { ApartPair } from '../core/insight/sender-group.ts';
import type { Note } from '../core/note.ts';
import type { Reading } from '../core/reading.ts';
import type { SettingName } from '../core/settings.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { TimelinePiece } from '../core/timeline/timeline-columns.ts';
import type { Seal } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import type { BodySeal } from './lock/sealed-body.ts';
import { sealedRows } from './lock/sealed-rows.ts';
import type { BookLock } from './lock/sealed-rows.ts';
import { migrations } from './migrations/index.ts';

/** An acquisition, the exhibit that it belongs to, and the hashes of what is attached, for looking them up. */
export type StoredAcquisition = Acquisition & { exhibit: number; attachedSha256?: string[] };
/** Source bytes by their hash: each byte form once, however many exhibits share it. */
export interface StoredSource {
  sha256: string;
  body: Blob;
  /** Present where the body is locked. */
  seal?: BodySeal;
}
/** `images`: how often its pictures were begun to be read, and whether that is over. */
export type StoredReading = Reading & { number: number; images?: { tries: number; done: boolean } };
/** What an index keeps of up to a hundred exhibits, as JSON: one text is read many times faster than as many records. */
export interface IndexChunk {
  chunk: number;
  entries: string;
}
/** Up to a hundred rows of the timeline with what is searched of them. `stamp`: higher at each change, so that only these are read again. */
export type TimelineChunk = TimelinePiece & { chunk: number; stamp: number };
/** What the person told, each under a key that is the same for the same thing. */
export type StoredTold =
  | { key: string; what: 'address'; told: ToldAddress }
  | { key: string; what: 'apart'; exhibits: ApartPair };
/** What the person set, under the setting's name; what is not here has its default. */
export interface StoredSetting {
  key: SettingName;
  value: unknown;
}
/** Another person's package: its id is the hash of what is kept of it. `faults`: how many its check found. */
export interface StoredGuest {
  id: string;
  guest: Guest;
  faults: number;
  addedAt: Instant;
}
/** The key that signs the log's head. The private half never leaves the browser: nobody can export it, and neither can we. */
export interface StoredKey extends Pick<Seal, 'algorithm' | 'publicKey' | 'fingerprint' | 'at'> {
  id: 'signing';
  privateKey: CryptoKey;
}
/** What ties the log to the outside, by the entry that it is about. */
export type StoredSeal = { id: string; seq: number } & (
  | { what: 'signature'; seal: Seal }
  | { what: 'stamp'; stamp: TimeStamp }
  | { what: 'list'; list: RevocationList }
);
/** `next-number`, `exhibit-count` and the like. */
export interface Meta {
  key: string;
  value: unknown;
}

/**
 * The book: everything that is kept, in one IndexedDB database. What is given to `transaction` has to be an `async`
 * function itself: Dexie follows native `await` only then, and calls the transaction committed too early otherwise.
 */
export class Book extends Dexie {
  declare exhibits: Table<Exhibit, number>;
  declare acquisitions: Table<StoredAcquisition, string>;
  declare sources: Table<StoredSource, string>;
  declare custody: Table<CustodyEntry, number>;
  declare readings: Table<StoredReading, number>;
  declare clueIndex: Table<IndexChunk, number>;
  declare insightIndex: Table<IndexChunk, number>;
  declare timelineIndex: Table<TimelineChunk, number>;
  declare told: Table<StoredTold, string>;
  declare cases: Table<Case, string>;
  declare rows: Table<TimelineRow, number>;
  declare guests: Table<StoredGuest, string>;
  declare meta: Table<Meta, string>;
  declare notes: Table<Note, number>;
  declare settings: Table<StoredSetting, string>;
  declare keys: Table<StoredKey, string>;
  declare seals: Table<StoredSeal, string>;
  declare keyAnswers: Table<KeyAnswer, string>;

  /** What everything in it is locked with; absent for a book without a lock, which pays nothing for there being one. */
  readonly lock: BookLock | undefined;

  constructor(name = 'cluebook', key?: Uint8Array<ArrayBuffer>) {
    // "Saved" is said when the data is on the disk, not when the browser has taken note of it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.lock = key && { key, seals: true };
    if (this.lock) this.use(sealedRows(this.lock));
    for (const { version, stores } of migrations) this.version(version).stores(stores);
  }
}
