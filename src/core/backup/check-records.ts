import { chainFaults, chainStart } from '../custody.ts';
import type { CustodyEntry } from '../custody.ts';
import { exhibitName, sourcesOfAcquisition } from '../exhibit.ts';
import type { Acquisition, Exhibit } from '../exhibit.ts';
import { hashRecord } from '../hash.ts';
import type { BackupInfo } from './backup-form.ts';

/** An acquisition as it stands in a table: with the number of its exhibit. */
type TableAcquisition = Acquisition & { exhibit: number };

/**
 * Checks that the records of a backup belong together, a batch at a time, as they come. Each function returns the place of what does
 * not fit, or null. The log first: what it says is what the rest is held against.
 */
export class RecordCheck {
  readonly #info: BackupInfo;
  readonly #sources: ReadonlySet<string>;
  readonly #logged = new Map<string, { exhibit: string; sha256: string }>();
  readonly #exhibits = new Set<number>();
  readonly #acquired = new Set<number>();
  #last: CustodyEntry | undefined;
  #highest = 0;

  constructor(info: BackupInfo, sources: Iterable<string>) {
    this.#info = info;
    this.#sources = new Set(sources);
  }

  custody(entries: readonly CustodyEntry[]): string | null {
    const [fault] = chainFaults(entries, this.#last);
    if (fault) return `custody ${fault.seq}`;
    for (const { content } of entries) {
      if (content?.acquisition !== undefined && content.exhibit !== undefined)
        this.#logged.set(content.acquisition, { exhibit: content.exhibit, sha256: content.acquisitionSha256 ?? '' });
      this.#highest = Math.max(this.#highest, Number(content?.exhibit?.slice('EX-'.length) ?? 0));
    }
    this.#last = entries.at(-1) ?? this.#last;
    return null;
  }

  exhibits(exhibits: readonly Exhibit[]): string | null {
    for (const { number } of exhibits) {
      if (!Number.isSafeInteger(number) || number < 1 || this.#exhibits.has(number)) return exhibitName(number);
      this.#exhibits.add(number);
      this.#highest = Math.max(this.#highest, number);
    }
    return null;
  }

  acquisitions(acquisitions: readonly TableAcquisition[]): string | null {
    for (const { exhibit, ...acquisition } of acquisitions) {
      const logged = this.#logged.get(acquisition.id);
      const place = `${exhibitName(exhibit)} ${acquisition.id}`;
      if (!this.#exhibits.has(exhibit) || logged?.exhibit !== exhibitName(exhibit)) return place;
      if (logged.sha256 !== hashRecord(acquisition)) return place;
      this.#acquired.add(exhibit);
      for (const { sha256 } of sourcesOfAcquisition(acquisition)) {
        if (!this.#sources.has(sha256) && !this.#info.altered.includes(sha256)) return `${place} ${sha256}`;
      }
    }
    return null;
  }

  /** When all are through: nothing is missing, and the log ends where the backup says. */
  end(): string | null {
    const { head, exhibits, nextNumber } = this.#info;
    if (head.seq !== (this.#last?.seq ?? 0) || head.hash !== (this.#last?.hash ?? chainStart)) return 'custody';
    if (exhibits !== this.#exhibits.size) return 'exhibits';
    if (nextNumber <= this.#highest) return 'nextNumber';
    const bare = [...this.#exhibits].find((number) => !this.#acquired.has(number));
    return bare === undefined ? null : exhibitName(bare);
  }
}
