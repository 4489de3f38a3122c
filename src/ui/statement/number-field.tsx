import { i18n } from '#i18n';
import { readPhoneNumber } from '../../core/phone-reading.ts';
import type { PhoneReading } from '../../core/phone-reading.ts';
import { countryName, key } from '../../look/words.ts';
import { Field } from './field.tsx';

interface NumberFieldProps {
  number: string;
  withheld: boolean;
  countries: readonly string[];
  onNumber(number: string): void;
  onWithheld(withheld: boolean): void;
}

/** The number as the phone showed it, and beside it what it reads as. */
export function NumberField({ number, withheld, countries, onNumber, onWithheld }: NumberFieldProps) {
  const reading = withheld ? null : readPhoneNumber(number, countries);
  const told = withheld || number.trim() === '' ? '' : reading ? readingWords(reading) : i18n.t('statement.notRead');
  return (
    <>
      {!withheld && (
        <Field
          id="number"
          label={i18n.t('statement.number')}
          hint={i18n.t('statement.numberHint')}
          value={number}
          onValue={onNumber}
        />
      )}
      <p class="reading" role="status">
        {told}
      </p>
      <label class="tick">
        <input type="checkbox" checked={withheld} onChange={(event) => onWithheld(event.currentTarget.checked)} />
        {i18n.t('statement.withheld')}
      </label>
    </>
  );
}

/** `Reads as +44 7400 123456, United Kingdom, mobile` */
function readingWords({ e164, region, lineType, confidence }: PhoneReading): string {
  const place = region === undefined ? [] : [countryName(region)];
  const parts = [e164, ...place, i18n.t(`statement.line.${key(lineType)}`)].join(i18n.t('comma'));
  const words = i18n.t('statement.readsAs', [parts]);
  return confidence === 'certain' ? words : `${words} · ${i18n.t('statement.byLanguage')}`;
}
