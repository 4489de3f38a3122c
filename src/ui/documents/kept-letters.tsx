import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { calendarOf, deadlineIds } from '../../complaints/calendar.ts';
import { letterId } from '../../core/case.ts';
import type { Case, CaseLetter } from '../../core/case.ts';
import type { LeakSource } from '../../core/insight/leak-source.ts';
import { paperTitles } from '../../documents/begin-paper.ts';
import { companyName } from '../../documents/company-name.ts';
import { language } from '../../look/words.ts';
import { caseName } from '../cases/case-name.ts';
import { DraftState } from '../cases/draft-state.tsx';
import { useDraft } from '../cases/use-draft.ts';
import { dayWords } from '../complaints/day-words.ts';
import { download } from '../download.ts';
import { instantNow, today } from '../now.ts';
import { another, notSent, opened, opening, sentOn, withDraft } from './case-letters.ts';
import type { Draft } from './draft.ts';
import { LetterFields } from './letter-fields.tsx';

interface Kept {
  /** The case that the letters belong to, as it is kept. */
  stored: Case;
  draft: Draft;
  sources: readonly LeakSource[];
  onChange(change: Partial<Draft>): void;
}

/** The fields of letters that belong to a case: what is filled in is kept there as it is typed, and when each was sent. */
export function KeptLetters({ stored, draft, sources, onChange }: Kept) {
  const { value: told, change, ...kept } = useDraft(stored);
  const both = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    const open = opened(told.letters, next, () => crypto.randomUUID());
    onChange({ ...part, open });
    change(({ letters }) => ({ letters: withDraft(letters, { ...next, open }) }));
  };
  const { letters = [] } = told;
  const isOpen = (letter: CaseLetter) =>
    draft.kinds.includes(letter.kind) && draft.open[letter.kind] === letterId(letter);
  return (
    <>
      <LetterFields
        draft={draft}
        sources={sources}
        isClosed={letters.some((letter) => letter.sent && isOpen(letter))}
        onChange={both}
      />
      {letters.length > 0 && <p class="quiet">{i18n.t('documents.inCase', [caseName(told)])}</p>}
      {letters.map((letter) => (
        <SentLetter
          key={letterId(letter)}
          told={told}
          letter={letter}
          isOpen={isOpen(letter)}
          onOpen={() => onChange(opening(letter, draft))}
          onAnother={() => onChange(another(letter.kind, draft, crypto.randomUUID()))}
          onSent={(on) => change((before) => sentOn(before, letterId(letter), on))}
          onNotSent={() => change((before) => notSent(before, letterId(letter)))}
          onOut={() => {
            onChange({ open: without(draft.open, letter) });
            change(({ letters: all = [] }) => ({ letters: all.filter((one) => letterId(one) !== letterId(letter)) }));
          }}
        />
      ))}
      <DraftState {...kept} />
    </>
  );
}

/** What is typed after a letter was taken out is another one. */
function without(open: Draft['open'], letter: CaseLetter): Draft['open'] {
  const { [letter.kind]: here, ...others } = open;
  return here === letterId(letter) ? others : open;
}

interface Sent {
  told: Case;
  letter: CaseLetter;
  /** It is the one in the fields. */
  isOpen: boolean;
  onOpen(): void;
  onAnother(): void;
  onSent(on: string): void;
  onNotSent(): void;
  onOut(): void;
}

/** Whether it was sent, and by when an answer is due. Cluebook sends nothing: the person says so. */
function SentLetter({ told, letter, isOpen, onOpen, onAnother, onSent, onNotSent, onOut }: Sent) {
  const [on, setOn] = useState(today());
  const pressed = useRef(false);
  /** The button that was pressed has gone: the next one takes its place under the person's fingers. */
  const next = (button: HTMLButtonElement | null) => {
    if (!button || !pressed.current) return;
    pressed.current = false;
    button.focus();
  };
  const press = (act: () => void) => {
    pressed.current = true;
    act();
  };
  const { sent } = letter;
  const company = companyName(told, letter);
  return (
    <fieldset class="choice-group letter-sent">
      <legend>
        {paperTitles[letter.kind][language()]}
        {company !== '' && i18n.t('documents.toCompany', [company])}
      </legend>
      {!sent && (
        <div class="in-line">
          <label>
            {i18n.t('documents.sentOn')}
            <input
              class="field"
              type="date"
              max={today()}
              value={on}
              onInput={(event) => setOn(event.currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="button"
            ref={next}
            disabled={on === '' || on > today()}
            onClick={() => press(() => onSent(on))}
          >
            {i18n.t('documents.sent')}
          </button>
          <button type="button" class="link" onClick={onOut}>
            {i18n.t('documents.takeOut')}
          </button>
        </div>
      )}
      <div role="status">
        {sent && <p>{i18n.t('documents.wasSent', [dayWords(sent.on)])}</p>}
        {sent && (
          <p>{sent.due === undefined ? i18n.t('documents.noDue') : i18n.t('documents.due', [dayWords(sent.due)])}</p>
        )}
      </div>
      {sent && (
        <p class="actions">
          {sent.due !== undefined && (
            <button type="button" class="button" onClick={() => saveDay(told, letter, sent.due ?? '')}>
              {i18n.t('complaints.calendar')}
            </button>
          )}
          <button type="button" class="link" ref={next} onClick={() => press(onNotSent)}>
            {i18n.t('documents.notSent')}
          </button>
        </p>
      )}
      <p class="actions">
        {isOpen ? (
          <button type="button" class="button" onClick={onAnother}>
            {i18n.t('documents.another')}
          </button>
        ) : (
          <button type="button" class="button" onClick={onOpen}>
            {i18n.t(sent ? 'documents.showLetter' : 'documents.writeOn')}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function saveDay(told: Case, letter: CaseLetter, on: string): void {
  const [id = ''] = deadlineIds(`${told.id}-${letterId(letter)}`, [{ on }]);
  const title = i18n.t('complaints.dueTitle', [paperTitles[letter.kind][language()]]);
  const day = { id, on, title, note: companyName(told, letter) };
  download(new Blob([calendarOf([day], instantNow().utc)], { type: 'text/calendar' }), `${letter.kind}-deadline.ics`);
}
