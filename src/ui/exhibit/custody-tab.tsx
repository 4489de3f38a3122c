import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { ChainFault, CustodyEntry } from '../../core/custody.ts';
import type { Acquisition } from '../../core/exhibit.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { key, language } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { checkChain, isWhole } from '../../store/check-book.ts';
import { loadCustody } from '../../store/load-exhibit.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { exactTime } from './exhibit-words.ts';
import { HowCaptured } from './how-captured.tsx';

interface CustodyProps {
  book: Book;
  number: number;
  acquisitions: readonly Acquisition[];
}

interface Checked {
  total: number;
  own: CustodyEntry[];
  faults: ChainFault[];
  /** The bytes of the original still have the hash that was written down; null when there are none. */
  original: boolean | null;
}

/** What was done with this exhibit, and whether the log that says so is whole: checked each time it is looked at. */
export function CustodyTab({ book, number, acquisitions }: CustodyProps) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let over = false;
    setChecked(null);
    setFailure(null);
    const check = async () => {
      const result = await checkNow(book, number, acquisitions[0]);
      if (!over) setChecked(result);
    };
    check().catch((error: unknown) => {
      if (!over) setFailure(asFailure(error));
    });
    return () => {
      over = true;
    };
  }, [book, number, acquisitions, attempt]);
  return (
    <>
      <HowCaptured acquisitions={acquisitions} />
      <section class="custody">
        <h2>{i18n.t('exhibit.custody')}</h2>
        {failure && <FailureNote failure={failure} />}
        <div class="result" role="status">
          {checked ? <Result checked={checked} /> : !failure && <p class="quiet">{i18n.t('exhibit.checking')}</p>}
          <button type="button" class="button" onClick={() => setAttempt((times) => times + 1)}>
            {i18n.t('exhibit.checkAgain')}
          </button>
        </div>
        {checked && <Entries {...checked} />}
        <p class="quiet">{i18n.t('exhibit.clockNote')}</p>
      </section>
    </>
  );
}

async function checkNow(book: Book, number: number, first: Acquisition | undefined): Promise<Checked> {
  const { entries, chain } = await checkChain(book);
  const own = await loadCustody(book, number);
  const source = first?.source;
  return { total: entries, own, faults: chain, original: source ? await isWhole(book, source.sha256) : null };
}

function Result({ checked: { faults, total, original } }: { checked: Checked }) {
  const count = new Intl.NumberFormat(language()).format(total);
  const whole = faults.length === 0 && original !== false;
  return (
    <div class="with-sign">
      <Sign name={whole ? 'tick' : 'cross'} />
      <div>
        <strong>{i18n.t(whole ? 'exhibit.unbroken' : 'exhibit.broken')}</strong>
        <p class="quiet">
          {faults.length === 0
            ? i18n.t('exhibit.follow', total, [count])
            : i18n.t('exhibit.brokenAt', [faults.map(({ seq }) => `#${seq}`).join(', ')])}{' '}
          {original === null ? '' : i18n.t(original ? 'exhibit.sameHash' : 'exhibit.otherHash')}
        </p>
      </div>
    </div>
  );
}

function Entries({ own, faults }: Pick<Checked, 'own' | 'faults'>) {
  const broken = new Set(faults.map(({ seq }) => seq));
  return (
    <ol role="list" class="thread" aria-label={i18n.t('exhibit.custody')}>
      {own.map(({ seq, at, content, hash, prevHash }) => (
        <li key={seq} class={broken.has(seq) ? 'is-broken' : ''}>
          <time dateTime={at.utc}>{exactTime(at.utc)}</time>
          <span class="knot" aria-hidden="true" />
          <div>
            <strong>{content ? i18n.t(`exhibit.action.${key(content.action)}`) : i18n.t('exhibit.withheld')}</strong>
            {broken.has(seq) && (
              <p class="with-sign">
                <Sign name="cross" />
                {i18n.t('exhibit.brokenHere')}
              </p>
            )}
            {content?.details?.['file'] !== undefined && (
              <p class="quiet">
                <Foreign class="fixed" text={content.details['file']} />
              </p>
            )}
          </div>
          <p class="quiet hashes">
            #{seq} <span class="fixed">{hash.slice(0, 8)}</span>
            <br />
            {i18n.t('exhibit.follows')} <span class="fixed">{prevHash.slice(0, 8)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
