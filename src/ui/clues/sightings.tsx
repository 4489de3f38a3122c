import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Clue, ClueKind } from '../../core/clue.ts';
import { exhibitName } from '../../core/exhibit.ts';
import type { Book } from '../../store/book.ts';
import { storageFailure } from '../../store/storage-failure.ts';
import { hrefOf } from '../casebook/place.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { whereWords } from './clue-words.ts';
import { useAttempt } from './use-attempt.ts';
import { ShowMore } from './show-more.tsx';

interface SightingsProps {
  book: Book;
  kind: ClueKind;
  value: string;
  /** Exhibits in which it stands, the newest first. */
  numbers: readonly number[];
}

interface SightedIn {
  exhibit: number;
  sightings: Pick<Clue, 'asWritten' | 'where' | 'role'>[];
}

/** Exhibits whose readings are looked into at once. */
const step = 20;

/** Every place where a value stands, as it is written there. */
export function Sightings({ book, kind, value, numbers }: SightingsProps) {
  const [limit, setLimit] = useState(step);
  const [seen, setSeen] = useState<SightedIn[]>([]);
  const { failure, attempt } = useAttempt();
  useEffect(() => {
    let over = false;
    attempt(async () => {
      const found = await sightedIn(book, kind, value, numbers.slice(0, limit));
      if (!over) setSeen(found);
    });
    return () => {
      over = true;
    };
  }, [book, kind, value, numbers, limit]);
  const left = numbers.length - limit;
  return (
    <>
      <h3 id="clue-sightings">{i18n.t('clues.sightingsTitle')}</h3>
      <ul role="list" class="sightings" aria-labelledby="clue-sightings">
        {seen.map(({ exhibit, sightings }) =>
          sightings.map((sighting) => (
            <li>
              <p>
                <a href={hrefOf('timeline', exhibitName(exhibit))}>{exhibitName(exhibit)}</a>
                <span class="quiet">
                  {' · '}
                  {whereWords(sighting)}
                </span>
              </p>
              <p>
                <mark>
                  <Foreign text={sighting.asWritten} />
                </mark>
              </p>
            </li>
          )),
        )}
      </ul>
      {failure && <FailureNote failure={failure} />}
      <ShowMore left={left} onMore={() => setLimit(limit + step)} />
    </>
  );
}

async function sightedIn(book: Book, kind: ClueKind, value: string, numbers: readonly number[]): Promise<SightedIn[]> {
  const readings = await book.readings.bulkGet([...numbers]).catch((error: unknown) => {
    throw storageFailure(error);
  });
  return readings.flatMap((reading) => {
    if (!reading) return [];
    const sightings = reading.clues.filter(
      (clue) => clue.kind === kind && clue.value === value && clue.role !== 'loaded',
    );
    return [{ exhibit: reading.number, sightings }];
  });
}
