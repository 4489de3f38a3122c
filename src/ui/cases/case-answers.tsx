import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { eventWords } from '../../complaints/event-words.ts';
import { CaseEvent } from '../../core/case-event.ts';
import type { Case } from '../../core/case.ts';
import { language } from '../../look/words.ts';
import { Line, Pick } from './line.tsx';
import { countryOptions, regionOptions } from './places.ts';
import type { Draft } from './use-draft.ts';

interface AnswersProps {
  told: Case;
  change: Draft['change'];
}

/** What happened and where the person lives: what decides which offices take it. */
export function CaseAnswers({ told, change }: AnswersProps) {
  const countries = useMemo(countryOptions, []);
  const regions = regionOptions(told.livesIn);
  const pick = (event: CaseEvent, on: boolean) =>
    change(({ events }) => ({
      events: CaseEvent.options.filter((one) => (one === event ? on : events.includes(one))),
    }));
  return (
    <>
      <fieldset class="ticks">
        <legend>{i18n.t('cases.happened')}</legend>
        <div>
          {CaseEvent.options.map((event) => (
            <label key={event}>
              <input
                type="checkbox"
                checked={told.events.includes(event)}
                onChange={({ currentTarget }) => pick(event, currentTarget.checked)}
              />
              {eventWords[event][language()]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="pair">
        <Pick
          label={i18n.t('cases.livesIn')}
          value={told.livesIn ?? ''}
          options={[['', i18n.t('cases.notTold')], ...countries]}
          onValue={(code) => change((before) => livesIn(before, code === '' ? null : code, ''))}
        />
        {regions.length > 0 && (
          <Pick
            label={i18n.t('cases.region')}
            value={told.region ?? ''}
            options={[
              ['', i18n.t('cases.otherRegion')],
              ...regions.map(([code, name]) => [code, name[language()]] as const),
            ]}
            onValue={(region) => change((before) => livesIn(before, before.livesIn, region))}
          />
        )}
      </div>
    </>
  );
}

/** A region is left out, not empty, where there is none; it goes with the country that it was in. */
function livesIn({ region: _before, ...told }: Case, country: string | null, region: string): Case {
  return { ...told, livesIn: country, ...(region === '' ? {} : { region }) };
}

/** Who complains: everything may stay empty. */
export function ComplainantSection({ told, change }: AnswersProps) {
  const { complainant } = told;
  const types = { name: 'text', phone: 'tel', email: 'email', address: 'text' } as const;
  return (
    <section aria-labelledby="case-me">
      <h2 id="case-me">{i18n.t('cases.me')}</h2>
      <p class="quiet">{i18n.t('cases.meText')}</p>
      {(['name', 'phone', 'email', 'address'] as const).map((one) => (
        <Line
          key={one}
          type={types[one]}
          label={i18n.t(`cases.my.${one}`)}
          value={complainant[one] ?? ''}
          onValue={(value) => change((before) => ({ complainant: { ...before.complainant, [one]: value } }))}
        />
      ))}
    </section>
  );
}
