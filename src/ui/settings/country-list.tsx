import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { phoneCountries } from '../../core/phone-countries.ts';
import { countryName, language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { useSettings } from './use-settings.ts';

/** The person's countries, with a way to add and to remove one. */
export function CountryList({ book }: { book: Book }) {
  const countries = useSettings(book)?.countries;
  const [changed, setChanged] = useState(false);
  const { failure, attempt } = useAttempt();
  if (!countries) return null;
  const change = (next: string[]) => {
    setChanged(false);
    attempt(async () => setChanged((await send('settings.change', { countries: next })).changed));
  };
  return (
    <div class="countries" role="group" aria-labelledby="countries-title">
      <h3 id="countries-title">{i18n.t('settings.own.countries')}</h3>
      <p class="quiet">{i18n.t('settings.own.countriesText')}</p>
      {countries.length === 0 && <p>{i18n.t('settings.own.none')}</p>}
      <ul role="list">
        {countries.map((code) => (
          <li key={code}>
            {countryName(code)}
            <button
              type="button"
              class="button step"
              aria-label={i18n.t('settings.own.remove', [countryName(code)])}
              onClick={() => change(countries.filter((one) => one !== code))}
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      <AddCountry taken={countries} onAdd={(code) => change([...countries, code])} />
      <p role="status">
        {changed && (
          <>
            {i18n.t('settings.changed')} <a href={hrefOf('settings', 'reading')}>{i18n.t('settings.own.readAgain')}</a>
          </>
        )}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

function AddCountry({ taken, onAdd }: { taken: readonly string[]; onAdd: (code: string) => void }) {
  const [code, setCode] = useState('');
  const others = phoneCountries()
    .filter((one) => !taken.includes(one))
    .map((one) => ({ code: one, name: countryName(one) }))
    .sort((one, other) => one.name.localeCompare(other.name, language()));
  const add = (event: Event) => {
    event.preventDefault();
    if (code === '') return;
    setCode('');
    onAdd(code);
  };
  return (
    <form class="line" onSubmit={add}>
      <select
        class="field"
        aria-label={i18n.t('settings.own.choose')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      >
        <option value="">{i18n.t('settings.own.choose')}</option>
        {others.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button" disabled={code === ''}>
        {i18n.t('settings.own.add')}
      </button>
    </form>
  );
}
