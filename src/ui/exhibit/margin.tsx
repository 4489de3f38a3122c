import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { defang } from '../../core/defang.ts';
import { observationSentence } from '../../core/insight/observation-text.ts';
import type { NumberedClue } from '../../core/numbered-clues.ts';
import type { Observation } from '../../core/observation.ts';
import { key, language } from '../../look/words.ts';
import { hrefOf } from '../casebook/place.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';

interface MarginProps {
  /** Null where none are looked for: they are facts about mails with a source. */
  observations: readonly Observation[] | null;
  clues: readonly NumberedClue[];
  /** This version has not read it yet. */
  reading: boolean;
  /** Where the numbers are shown beside: the number then leads to its place. */
  onShow?: (clue: number) => void;
  /** What the person has to say, and to do. */
  children?: ComponentChildren;
}

/** What we have to say, beside the sender's words and never among them. */
export function Margin({ observations, clues, reading, onShow, children }: MarginProps) {
  return (
    <aside class="margin" aria-label={i18n.t('exhibit.margin')}>
      {observations && (
        <section>
          <h2>
            {i18n.t('exhibit.observations')} <Count of={observations.length} />
          </h2>
          {reading ? <p class="quiet">{i18n.t('timeline.notRead')}</p> : <Observations observations={observations} />}
        </section>
      )}
      <section>
        <h2>
          {i18n.t('exhibit.clues')} <Count of={clues.length} />
        </h2>
        <Clues clues={clues} {...(onShow ? { onShow } : {})} />
      </section>
      {children}
    </aside>
  );
}

function Count({ of }: { of: number }) {
  return of === 0 ? null : <span class="count">{new Intl.NumberFormat(language()).format(of)}</span>;
}

function Observations({ observations }: { observations: readonly Observation[] }) {
  const speaks = language();
  if (observations.length === 0) return <p class="quiet">{i18n.t('exhibit.noObservations')}</p>;
  return (
    <>
      <ul role="list" class="observations">
        {observations.map((one, index) => (
          <li key={index} class="with-sign">
            <Sign name="observation" />
            <Foreign text={observationSentence(one, speaks)} />
          </li>
        ))}
      </ul>
      <p class="quiet">{i18n.t('exhibit.notAVerdict')}</p>
    </>
  );
}

const firstClues = 8;

function Clues({ clues, onShow }: { clues: readonly NumberedClue[]; onShow?: (clue: number) => void }) {
  const [all, setAll] = useState(false);
  if (clues.length === 0) return <p class="quiet">{i18n.t('exhibit.noClues')}</p>;
  const shown = all ? clues : clues.slice(0, firstClues);
  return (
    <>
      <ul role="list" class="clues">
        {shown.map((clue) => (
          <li key={`${clue.kind} ${clue.value}`}>
            <ClueNumber clue={clue} {...(onShow ? { onShow } : {})} />
            <div>
              <a href={hrefOf('clues', clue.kind, clue.value)}>
                <Foreign
                  class={clue.kind === 'phone' ? '' : 'fixed'}
                  text={clue.kind === 'link' ? defang(clue.value) : clue.value}
                />
              </a>
              <p class="quiet">{rolesWords(clue)}</p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < clues.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {i18n.t('exhibit.allClues', [String(clues.length)])}
        </button>
      )}
    </>
  );
}

function ClueNumber({ clue, onShow }: { clue: NumberedClue; onShow?: (clue: number) => void }) {
  const { number } = clue;
  if (number === null) return <span aria-hidden="true">–</span>;
  if (!onShow) return <span class="number">{number}</span>;
  return (
    <button
      type="button"
      class="link number"
      aria-label={i18n.t('exhibit.showClue', [String(number)])}
      onClick={() => onShow(number)}
    >
      {number}
    </button>
  );
}

/** What it is, and what it is to the message. */
function rolesWords({ kind, roles }: NumberedClue): string {
  const words = roles.map((role) => i18n.t(`exhibit.role.${key(role)}`));
  return [i18n.t(`exhibit.kind.${kind}`), ...words].join(' · ');
}
