import { chainFaults, chainStart } from '../custody.ts';
import type { CustodyEntry } from '../custody.ts';
import { exhibitName, exhibitNumber } from '../exhibit-name.ts';
import { sourcesOfAcquisition } from '../exhibit.ts';
import type { Acquisition, Exhibit } from '../exhibit.ts';
import { hashRecord } from '../hash.ts';
import type { BackupInfo } from './backup-form.ts';

/** An acquisition as it stands in a table: with the number of its exhibit, and what the store adds for looking it up. */
type TableAcquisition = Acquisition & { exhibit: number; attachedSha256?: string[] };

type Claims = Pick<BackupInfo, 'head' | 'exhibits' | 'nextNumber'>;

/**
 * Checks that the records of a book belong together, a batch at a time, as they come. Each function gives the places that do not fit.
 * The log first: what it says is what the rest is held against.
 */
export class RecordCheck {
  readonly #claims: Claims;
  readonly #sources: ReadonlySet<string>;
  readonly #logged = new Map<string, { exhibit: string; sha256: string }>();
  readonly #exhibits = new Set<number>();
  readonly #acquired = new Set<number>();
  #last: CustodyEntry | undefined;
  #highest = 0;

  constructor(claims: Claims, sources: Iterable<string>) {
    this.#claims = claims;
    this.#sources = new Set(sources);
  }

  custody(entries: readonly CustodyEntry[]): string[] {
    const faults = chainFaults(entries, this.#last).map(({ seq }) => `custody ${seq}`);
    for (const { content } of entries) {
      if (content?.acquisition !== undefined && content.exhibit !== undefined)
        this.#logged.set(content.acquisition, { exhibit: content.exhibit, sha256: content.acquisitionSha256 ?? '' });
      // What is no name of an exhibit has no number, and then no next number fits.
      if (content?.exhibit !== undefined) this.#highest = Math.max(this.#highest, exhibitNumber(content.exhibit));
    }
    this.#last = entries.at(-1) ?? this.#last;
    return faults;
  }

  exhibits(exhibits: readonly Exhibit[]): string[] {
    return exhibits.flatMap(({ number }) => {
      if (!Number.isSafeInteger(number) || number < 1 || this.#exhibits.has(number)) return exhibitName(number);
      this.#exhibits.add(number);
      this.#highest = Math.max(this.#highest, number);
      return [];
    });
  }

  acquisitions(acquisitions: readonly TableAcquisition[]): string[] {
    return acquisitions.flatMap(({ exhibit, attachedSha256: _hashes, ...acquisition }) => {
      const logged = this.#logged.get(acquisition.id);
      const place = `${exhibitName(exhibit)} ${acquisition.id}`;
      this.#acquired.add(exhibit);
      if (!this.#exhibits.has(exhibit) || logged?.exhibit !== exhibitName(exhibit)) return place;
      if (logged.sha256 !== hashRecord(acquisition)) return place;
      const missing = sourcesOfAcquisition(acquisition).filter(({ sha256 }) => !this.#sources.has(sha256));
      return missing.map(({ sha256 }) => `${place} ${sha256}`);
    });
  }

  /** When all are through: nothing is missing, and the log ends where it should. */
  end(): string[] {
    const { head, exhibits, nextNumber } = this.#claims;
    const ends = head.seq === (this.#last?.seq ?? 0) && head.hash === (this.#last?.hash ?? chainStart);
    const bare = [...this.#exhibits].filter((number) => !this.#acquired.has(number)).map(exhibitName);
    return [
      ...(ends ? [] : ['custody']),
      ...(exhibits === this.#exhibits.size ? [] : ['exhibits']),
      ...(nextNumber > this.#highest ? [] : ['nextNumber']),
      ...bare,
    ];
  }
}
