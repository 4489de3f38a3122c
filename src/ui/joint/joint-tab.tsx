import { i18n } from '#i18n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { Language } from '../../core/language.ts';
import { readGuestFile } from '../../imports/guest-file.ts';
import type { GuestFile } from '../../imports/guest-file.ts';
import { caseOf } from '../../joint/joint-case.ts';
import { language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import { redactedFormat } from '../../redact/redacted-package.ts';
import { findingTexts } from '../../seal/finding-text.ts';
import type { CheckWatch } from '../../seal/watch-check.ts';
import type { StoredGuest } from '../../store/book.ts';
import { bookId, watchGuests } from '../../store/guests.ts';
import { breathing } from '../breathing.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { buildTally } from '../clues/build-tally.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { useIndex } from '../clues/use-index.ts';
import { FailureNote } from '../failure-note.tsx';
import { redactedWords } from '../verify/redacted-words.ts';
import { Guests } from './guests.tsx';
import { SharedClues } from './shared-clues.tsx';
import '../share/share.css';

/** Packages of other people beside the person's own book: which clues several of them have. */
export function JointTab({ book, rows }: TabProps) {
  const [guests, setGuests] = useState<StoredGuest[]>();
  const [own, setOwn] = useState<string>();
  const { value: tally } = useIndex(book, rows, buildTally);
  const { failure: removing, attempt } = useAttempt();
  useEffect(() => watchGuests(book, setGuests), [book]);
  useEffect(() => {
    // A store that fails is told of elsewhere.
    bookId(book).then(setOwn, () => undefined);
  }, [book]);
  const joint = useMemo(() => caseOf((guests ?? []).map(({ guest }) => guest)), [guests]);
  const remove = (id: string) => attempt(() => send('joint.remove', { id }));
  if (!guests) return null;
  return (
    <>
      <p class="quiet intro">{i18n.t('joint.intro')}</p>
      <AddPackages />
      {removing && <FailureNote failure={removing} />}
      {guests.length === 0 ? (
        <section class="message">
          <h2>{i18n.t('joint.empty')}</h2>
          <p class="quiet">{i18n.t('joint.emptyText')}</p>
        </section>
      ) : (
        <>
          <Guests guests={guests} own={own} onRemove={remove} />
          {tally && <SharedClues joint={joint} own={own} tally={tally} />}
        </>
      )}
    </>
  );
}

/** What came of a file that was given. */
type Given = { name: string } & ({ file: GuestFile; changed: boolean } | { failure: Failure } | { stopped: true });

/** A file that is being checked, in files inside it that were read, of all. */
interface Checking {
  name: string;
  done: number;
  total: number;
  cancel(): void;
}

function AddPackages() {
  const input = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState<Checking>();
  const [given, setGiven] = useState<Given[]>([]);
  const add = async (files: readonly File[]) => {
    const outcomes: Given[] = [];
    // What came of earlier files would stand between the name and how far it is.
    setGiven([]);
    const stop = new AbortController();
    for (const file of files) {
      const { name } = file;
      const onProgress = (done: number, total: number) => setWorking({ name, done, total, cancel: () => stop.abort() });
      onProgress(0, 0);
      outcomes.push(await addOne(file, { signal: stop.signal, onProgress, breathe: breathing() }));
      if (stop.signal.aborted) break;
    }
    setWorking(undefined);
    setGiven(outcomes);
  };
  return (
    <>
      <button type="button" class="button" disabled={working !== undefined} onClick={() => input.current?.click()}>
        {i18n.t('joint.add')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.zip"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          void add(files);
        }}
      />
      <div role="status">
        {working && <p>{i18n.t('joint.adding', [working.name])}</p>}
        {given.map((one, index) => 'file' in one && <Outcome key={`${index} ${one.name}`} {...one} />)}
        {given.map((one) => 'stopped' in one && <p key={one.name}>{i18n.t('joint.stopped', [one.name])}</p>)}
      </div>
      {working && <Progress {...working} />}
      {given.map(
        (one, index) => 'failure' in one && <FailureNote key={`${index} ${one.name}`} failure={one.failure} />,
      )}
    </>
  );
}

/** Beside the live region: that tells the name once, not each step. */
function Progress({ name, done, total, cancel }: Checking) {
  return (
    <div class="work">
      <progress {...(total > 1 ? { max: total, value: done } : {})} aria-label={i18n.t('joint.adding', [name])} />
      <button type="button" class="link" onClick={cancel}>
        {i18n.t('card.cancel')}
      </button>
    </div>
  );
}

async function addOne(file: File, watch: CheckWatch): Promise<Given> {
  const { name } = file;
  try {
    const read = await readGuestFile(file, name, watch);
    const { changed } = await send('joint.add', { guest: read.guest, faults: read.faults.length });
    return { name, file: read, changed };
  } catch (error) {
    const failure = asFailure(error);
    return failure.code === 'cancelled' ? { name, stopped: true } : { name, failure };
  }
}

function Outcome({ name, file: { guest, faults }, changed }: Extract<Given, { changed: boolean }>) {
  const words = wordsOf(guest.format);
  return (
    <>
      <p>{i18n.t(changed ? 'joint.added' : 'joint.already', [name])}</p>
      {faults.length > 0 && (
        <ul class="faults" role="list">
          {faults.slice(0, 20).map(({ where, code }) => (
            <li key={`${where} ${code}`}>
              <bdi>{where}</bdi> ({code}) {words(code)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a code means; of a full package and of a redacted one they differ. */
function wordsOf(format: GuestFile['guest']['format']): (code: string) => string {
  const ofRedacted: Readonly<Record<string, string>> = redactedWords[language()].findings;
  const ofFull: Readonly<Record<string, Record<Language, string>>> = findingTexts;
  return (code) => (format === redactedFormat ? ofRedacted[code] : ofFull[code]?.[language()]) ?? '';
}
