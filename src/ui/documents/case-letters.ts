import { letterId } from '../../core/case.ts';
import type { Case, CaseLetter } from '../../core/case.ts';
import { companyName } from '../../documents/company-name.ts';
import { dueOn, lawsFor } from '../../documents/letter-law.ts';
import type { LetterGap } from '../../documents/letter-values.ts';
import type { PaperKind } from '../../documents/paper.ts';
import type { Draft } from './draft.ts';
import { letterKinds } from './letter-kinds.ts';

/** What each letter asks of the person, in the order in which it stands there. What a case tells may be left empty. */
export const asked: Partial<Record<PaperKind, readonly LetterGap[]>> = {
  'complaint-letter': ['sender', 'sender-contact', 'office', 'office-address', 'what-happened', 'statement', 'wish'],
  'data-request': ['sender', 'sender-contact', 'recipient', 'recipient-address', 'account', 'period'],
  'platform-notice': [
    'sender',
    'sender-contact',
    'recipient',
    'recipient-address',
    'item-name',
    'item-address',
    'statement',
  ],
};

/** The step in a case that a letter is once it was sent. */
const stepOf = { 'data-request': 'letter-to-organisation', 'platform-notice': 'platform-report' } as const;

/** What is in the fields of each letter that is being written: the one that was opened, else the last that is not sent yet, else a new one. */
export function opened(letters: readonly CaseLetter[] = [], draft: Draft, newId: () => string): Draft['open'] {
  const open = { ...draft.open };
  for (const kind of letterKinds.filter((one) => draft.kinds.includes(one))) {
    const last = letters.findLast((one) => one.kind === kind && !one.sent);
    open[kind] ??= last ? letterId(last) : newId();
  }
  return open;
}

/**
 * The letters of a case with what was chosen and filled in for those that are open. Nothing filled in is no letter yet, and one that was
 * sent is not written on.
 */
export function withDraft(letters: readonly CaseLetter[] = [], draft: Draft): CaseLetter[] {
  const after = [...letters];
  for (const kind of letterKinds.filter((one) => draft.kinds.includes(one))) {
    const id = draft.open[kind];
    const at = after.findIndex((one) => letterId(one) === id);
    const before = after[at];
    if (id === undefined || before?.sent) continue;
    const values = Object.fromEntries(
      (asked[kind] ?? []).flatMap((gap) => {
        const value = draft.values[gap] ?? '';
        return value.trim() === '' ? [] : [[gap, value]];
      }),
    );
    if (!before && draft.leak === '' && Object.keys(values).length === 0) continue;
    after.splice(at === -1 ? after.length : at, 1, {
      ...(id === kind ? {} : { id }),
      kind,
      ...(draft.law === '' ? {} : { law: draft.law }),
      ...(draft.leak === '' ? {} : { leak: draft.leak }),
      values,
    });
  }
  return after;
}

/** What the letters of a case put into the fields, in place of what stood there for another one: of each kind the last, one not sent first. */
export function draftOf(letters: readonly CaseLetter[] = [], before: Draft): Partial<Draft> {
  const open = letterKinds.flatMap((kind) => {
    const those = letters.filter((one) => one.kind === kind);
    return those.findLast(({ sent }) => !sent) ?? those.at(-1) ?? [];
  });
  const others = before.kinds.filter((kind) => !letterKinds.some((one) => one === kind));
  const empty: Draft = { ...before, kinds: others, values: {}, open: {} };
  return open.length === 0 ? {} : open.reduceRight((draft, letter) => ({ ...draft, ...opening(letter, draft) }), empty);
}

/** What a letter of the case puts into the fields. */
export function opening(letter: CaseLetter, before: Draft): Partial<Draft> {
  const { kind, law = '', leak = '', values } = letter;
  return {
    kinds: before.kinds.includes(kind) ? before.kinds : [...before.kinds, kind],
    law,
    leak,
    values: { ...withoutLetter(before, kind), ...values },
    open: { ...before.open, [kind]: letterId(letter) },
  };
}

/** The fields for another letter of a kind: who writes it stays. */
export function another(kind: CaseLetter['kind'], before: Draft, id: string): Partial<Draft> {
  const { sender, 'sender-contact': contact } = before.values;
  return {
    leak: '',
    values: {
      ...withoutLetter(before, kind),
      ...(sender === undefined ? {} : { sender }),
      ...(contact === undefined ? {} : { 'sender-contact': contact }),
    },
    open: { ...before.open, [kind]: id },
  };
}

function withoutLetter({ values }: Draft, kind: CaseLetter['kind']): Draft['values'] {
  const gaps: readonly string[] = asked[kind] ?? [];
  return Object.fromEntries(Object.entries(values).filter(([gap]) => !gaps.includes(gap)));
}

/**
 * A letter that the person sent on that day: by when the law that it is written under wants an answer, and the step in the case. Sent on
 * another day than was said before, it is the same step.
 */
export function sentOn(told: Case, id: string, on: string): Partial<Case> {
  const letter = told.letters?.find((one) => letterId(one) === id);
  if (!letter) return {};
  const law = lawsFor([letter.kind]).find((one) => one.id === letter.law);
  const sent = { on, ...(law ? { due: dueOn(on, law.deadline) } : {}) };
  return {
    letters: (told.letters ?? []).map((one) => (one === letter ? { ...letter, sent } : one)),
    earlierSteps: [...stepsWithout(told, letter), { what: stepOf[letter.kind], to: companyName(told, letter), on }],
  };
}

/** Not sent after all. */
export function notSent(told: Case, id: string): Partial<Case> {
  const letter = told.letters?.find((one) => letterId(one) === id);
  if (!letter) return {};
  const { sent: _sent, ...unsent } = letter;
  return {
    letters: (told.letters ?? []).map((one) => (one === letter ? unsent : one)),
    earlierSteps: stepsWithout(told, letter),
  };
}

/** The step that was written when this letter was told to be sent; one that the person changed since stays. */
function stepsWithout(told: Case, letter: CaseLetter): Case['earlierSteps'] {
  const what = stepOf[letter.kind];
  const to = companyName(told, letter);
  return told.earlierSteps.filter((step) => step.what !== what || step.to !== to || step.on !== letter.sent?.on);
}
