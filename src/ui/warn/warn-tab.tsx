import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import type { Nameable } from '../../documents/nameable.ts';
import { namedWords, warningText } from '../../documents/warning.ts';
import { language as ownLanguage } from '../../look/words.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { buildTally } from '../clues/build-tally.ts';
import { Looking } from '../clues/clues-tab.tsx';
import { StillReading } from '../clues/still-reading.tsx';
import { useIndex } from '../clues/use-index.ts';
import { useTold } from '../clues/use-told.ts';
import { CopyButton } from '../copy-button.tsx';
import { FailureNote } from '../failure-note.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { candidatesIn } from './candidates.ts';
import { CardPicture } from './card-picture.tsx';
import { cardsHere } from './draw-card.ts';
import '../choices.css';
import './warn.css';

/** A short text and a picture for friends and family: what the person chose to name, and nothing of the person. */
export function WarnTab({ book, rows }: TabProps) {
  const { value: tally, failure } = useIndex(book, rows, buildTally);
  const told = useTold(book);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const candidates = useMemo(() => (tally && told ? candidatesIn(tally, told.own) : []), [tally, told]);
  if (failure) return <FailureNote failure={failure} />;
  if (!tally || !told) return <Looking />;
  const named = candidates.filter((one) => chosen.includes(keyOf(one)));
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(Date.now());
  const text = warningText(named, language, day);
  const choose = (one: Nameable, yes: boolean) =>
    setChosen(yes ? [...chosen, keyOf(one)] : chosen.filter((name) => name !== keyOf(one)));
  return (
    <>
      <p class="quiet intro">{i18n.t('warn.intro')}</p>
      <StillReading left={rows.length - tally.exhibitCount} />
      <div class="warn-view">
        <div class="warn-choice">
          <fieldset class="choice-group">
            <legend>{i18n.t('warn.name')}</legend>
            <p class="quiet">{i18n.t('warn.nameNote')}</p>
            {candidates.length === 0 && <p class="quiet">{i18n.t('warn.nothing')}</p>}
            <ul role="list" class="exhibit-choice named">
              {candidates.map((one) => (
                <li key={keyOf(one)}>
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={chosen.includes(keyOf(one))}
                      onChange={(event) => choose(one, event.currentTarget.checked)}
                    />
                    <span>
                      <bdi class="fixed" dir="auto">
                        {namedWords(one)}
                      </bdi>{' '}
                      <span class="quiet">{i18n.t('warn.exhibits', one.exhibits)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <LanguageChoice label={i18n.t('warn.language')} value={language} onChange={setLanguage} />
        </div>
        <section class="warn-out" aria-labelledby="warn-out">
          <h2 id="warn-out">{i18n.t('warn.ready')}</h2>
          <p class="warn-text" lang={language}>
            {text}
          </p>
          <p class="actions">
            <CopyButton text={text} label={i18n.t('warn.copy')} boxed />
          </p>
          {cardsHere(named, language, day).map((marks, index, all) => (
            <CardPicture key={index} {...{ marks, language, text }} number={all.length === 1 ? undefined : index + 1} />
          ))}
        </section>
      </div>
    </>
  );
}

function keyOf({ kind, value }: Nameable): string {
  return `${kind} ${value}`;
}
