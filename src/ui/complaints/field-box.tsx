import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { recount } from '../../complaints/fill-channel.ts';
import type { FilledField } from '../../complaints/fill-channel.ts';
import { asTyped, fittingPrefix } from '../../complaints/text-length.ts';
import type { TextLength } from '../../complaints/text-length.ts';
import type { FieldSource } from '../../core/channel-field.ts';
import { count } from '../clues/clue-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { inWords, SaidFact } from './said.tsx';

/** What takes one line as a rule. */
const oneLine = new Set<FieldSource>([
  'your-name',
  'your-phone',
  'your-email',
  'organisation-name',
  'organisation-contact',
  'organisation-registration',
  'loss-total',
  'first-contact',
  'first-step-date',
  'message-received-at',
  'message-sender',
  'message-subject',
]);

interface FieldBoxProps {
  filled: FilledField;
  /** What the person made of it; undefined: our proposal stands. */
  edited: string | undefined;
  onEdit(text: string | undefined): void;
}

/** One box of a form, filled; the count is in the form's own unit. */
export function FieldBox({ filled, edited, onEdit }: FieldBoxProps) {
  const { field, state, cut } = filled;
  const id = useId();
  const text = edited ?? filled.text;
  const { lengths, fits } = recount(field, text);
  const fewest = oneLine.has(field.from) ? 1 : 2;
  const lines = Math.min(12, Math.max(fewest, text.split('\n').length, Math.ceil(text.length / 80)));
  if (state === 'for-you' && edited === undefined) return <OnlyYou filled={filled} />;
  return (
    <div class="box">
      <div class="box-head">
        <label for={id} lang={field.labelIsOurs ? undefined : ''}>
          {field.label}
        </label>
        {text !== '' && <CopyButton boxed text={text} name={i18n.t('complaints.copyField', [field.label])} />}
      </div>
      <p class="quiet" id={`${id}-about`}>
        <SaidFact say={field.explain} certainty={field.certainty} {...(field.note ? { note: field.note } : {})} />
        {field.required === true && ` ${i18n.t('complaints.required')}`}
      </p>
      <textarea
        id={id}
        class={`field ${fits ? '' : 'too-long'}`}
        rows={lines}
        dir="auto"
        spellcheck={false}
        value={text}
        aria-invalid={!fits}
        aria-describedby={`${id}-about ${id}-count`}
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        onKeyDown={copyAndGoOn}
      />
      <div id={`${id}-count`} class={fits ? 'quiet' : 'over'}>
        {lengths.length === 0 && text !== '' && <p>{i18n.t('complaints.noLimit', [count(asTyped(text).length)])}</p>}
        {lengths.map((length, index) => (
          <CountLine key={index} length={length} />
        ))}
      </div>
      {!fits && <WouldBeCut text={asTyped(text)} from={fittingPrefix(asTyped(text), field.limits ?? [])} />}
      {cut !== undefined && edited === undefined && (
        <details>
          <summary>{i18n.t('complaints.leftOver', [count(cut.length)])}</summary>
          <p class="own-words fixed">
            <Foreign text={cut} />
          </p>
        </details>
      )}
      {edited !== undefined && edited !== filled.text && (
        <button type="button" class="link" onClick={() => onEdit(undefined)}>
          {i18n.t('complaints.ownText')}
        </button>
      )}
    </div>
  );
}

/** A choice on the page, a code by text, an identity document: nothing to copy from here. */
function OnlyYou({ filled: { field } }: { filled: FilledField }) {
  return (
    <div class="box">
      <p class="name">{field.label}</p>
      <p class="quiet">
        <SaidFact say={field.explain} certainty={field.certainty} {...(field.note ? { note: field.note } : {})} />
        {` ${i18n.t('complaints.onlyYou')}`}
      </p>
    </div>
  );
}

function CountLine({ length: { used, limit } }: { length: TextLength }) {
  const unit = limit.unit === 'bytes' ? limit.encoding.toUpperCase() : '';
  const over = used - limit.max;
  return (
    <p class="with-sign">
      {over > 0 && <Sign name="failed" />}
      <span>
        {limit.unit === 'bytes'
          ? i18n.t('complaints.bytes', [count(used), count(limit.max), unit])
          : i18n.t('complaints.characters', [count(used), count(limit.max)])}
        {over > 0 && ` ${i18n.t('complaints.tooMany', [count(over)])}`}
        {limit.note && ` ${inWords(limit.note)}`}
      </span>
    </p>
  );
}

function WouldBeCut({ text, from }: { text: string; from: number }) {
  return (
    <p class="would-be-cut own-words">
      …{text.slice(Math.max(0, from - 40), from)}
      <u>{text.slice(from, from + 400)}</u>
      {text.length > from + 400 && '…'}
    </p>
  );
}

/** Copies this box and goes to the next, for who fills a form beside. */
function copyAndGoOn(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const here = event.currentTarget;
  void navigator.clipboard.writeText(here.value);
  const boxes = [...document.querySelectorAll<HTMLTextAreaElement>('.box textarea')];
  boxes[boxes.indexOf(here) + 1]?.focus();
}
