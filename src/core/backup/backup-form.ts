import * as z from 'zod/mini';
import { Case } from '../case.ts';
import { CustodyEntry } from '../custody.ts';
import { Acquisition, Exhibit, Tool } from '../exhibit.ts';
import { Sha256 } from '../hash.ts';
import { ToldAddress } from '../insight/told.ts';
import { Instant } from '../instant.ts';
import { KeyAnswer } from '../key-answer.ts';
import { Note } from '../note.ts';
import { RevocationList } from '../revocation-list.ts';
import { Seal } from '../seal.ts';
import { TimeStamp } from '../time-stamp.ts';

/**
 * A backup is a ZIP: the tables of the book as lines of JSON, the originals as they are, a list of all hashes that `sha256sum -c`
 * reads. What is read out of the originals is not in it: it is read again after a restore, by the version that restores.
 */
export const backupFiles = {
  info: 'backup.json',
  manifest: 'manifest-sha256.txt',
  readme: 'README.txt',
  table: (name: string) => `tables/${name}.jsonl`,
  source: (sha256: string) => `sources/${sha256}`,
  blob: (place: number) => `blobs/${place}`,
} as const;

export const backupForm = 'cluebook-backup/1';

/** What a backup says of itself. */
export const BackupInfo = z.object({
  format: z.literal(backupForm),
  createdAt: Instant,
  tool: Tool,
  /** The custody log's last entry at that moment: 0 and zeros for an empty log. */
  head: z.object({ seq: z.number(), hash: Sha256 }),
  /** The number that the next exhibit gets. */
  nextNumber: z.number(),
  exhibits: z.number(),
  /** Originals that the store no longer gave as they were kept: they are put back as they are, and still told of as altered. */
  altered: z.array(Sha256),
  /** Where log, exhibits and originals did not belong together when the backup was made. Nothing is repaired by a restore. */
  faults: z.array(z.string()),
});
export type BackupInfo = z.infer<typeof BackupInfo>;

/** Which tables go into a backup, and what a record of each has to be. */
export const backupTables = {
  exhibits: Exhibit,
  acquisitions: z.extend(Acquisition, { exhibit: z.number() }),
  custody: CustodyEntry,
  told: z.discriminatedUnion('what', [
    z.object({ key: z.string(), what: z.literal('address'), told: ToldAddress }),
    z.object({ key: z.string(), what: z.literal('apart'), exhibits: z.tuple([z.string(), z.string()]) }),
  ]),
  settings: z.object({ key: z.string(), value: z.unknown() }),
  notes: Note,
  // Whatever else it says stays: the log has the hash of the whole of it.
  cases: z.looseObject(Case.shape),
  seals: z.discriminatedUnion('what', [
    z.object({ id: z.string(), seq: z.number(), what: z.literal('signature'), seal: Seal }),
    z.object({ id: z.string(), seq: z.number(), what: z.literal('stamp'), stamp: TimeStamp }),
    z.object({ id: z.string(), seq: z.number(), what: z.literal('list'), list: RevocationList }),
  ]),
  keyAnswers: KeyAnswer,
  // `src/joint` knows the rest of it, and whoever opens a backup asks there.
  guests: z.looseObject({ id: z.string() }),
} as const satisfies Record<string, z.ZodMiniType>;
export type BackupTable = keyof typeof backupTables;
export const backupTableNames = Object.keys(backupTables) as BackupTable[];

/**
 * What is not in a backup, and why not: sources lie in it as files; the rest is derived and made again; a key of this browser cannot
 * leave it.
 */
export const notInBackup = [
  'sources',
  'readings',
  'clueIndex',
  'insightIndex',
  'timelineIndex',
  'rows',
  'meta',
  'keys',
] as const;
