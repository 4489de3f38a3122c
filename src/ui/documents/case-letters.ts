import type { Case, CaseLetter } from '../../core/case.ts';
import { companyName } from '../../documents/company-name.ts';
import { dueOn, lawsFor } from '../../documents/letter-law.ts';
import type { LetterGap } from '../../documents/letter-values.ts';
import type { PaperKind } from '../../documents/paper.ts';
import type { Draft } from './draft.ts';

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

/** Those that a case keeps. */
export const letterKinds = ['data-request', 'platform-notice'] as const satisfies readonly PaperKind[];

/** The step in a case that a letter is once it was sent. */
const stepOf = { 'data-request': 'letter-to-organisation', 'platform-notice': 'platform-report' } as const;

/** The letters of a case with what was chosen and filled in for those that are being written. Nothing filled in is no letter yet. */
export function withDraft(letters: readonly CaseLetter[] = [], draft: Draft): CaseLetter[] {
  return letterKinds.flatMap((kind) => {
    const before = letters.find((one) => one.kind === kind);
    if (!draft.kinds.includes(kind)) return before ?? [];
    const values = Object.fromEntries(
      (asked[kind] ?? []).flatMap((gap) => {
        const value = draft.values[gap] ?? '';
        return value.trim() === '' ? [] : [[gap, value]];
      }),
    );
    if (!before && draft.leak === '' && Object.keys(values).length === 0) return [];
    return {
      kind,
      ...(draft.law === '' ? {} : { law: draft.law }),
      ...(draft.leak === '' ? {} : { leak: draft.leak }),
      values,
      ...(before?.sent ? { sent: before.sent } : {}),
    };
  });
}

/** What the letters of a case put into the fields, in place of what stood there for another one. */
export function draftOf(letters: readonly CaseLetter[] = [], before: Draft): Partial<Draft> {
  if (letters.length === 0) return {};
  const [first] = letters;
  const others = before.kinds.filter((kind) => !letterKinds.some((one) => one === kind));
  return {
    kinds: [...others, ...letters.map(({ kind }) => kind)],
    law: first?.law ?? '',
    leak: first?.leak ?? '',
    values: Object.assign({}, ...letters.map(({ values }) => values)) as Draft['values'],
  };
}

/**
 * A letter that the person sent on that day: by when the law that it is written under wants an answer, and the step in the case. Sent on
 * another day than was said before, it is the same step.
 */
export function sentOn(told: Case, kind: CaseLetter['kind'], on: string): Partial<Case> {
  const letter = told.letters?.find((one) => one.kind === kind);
  if (!letter) return {};
  const law = lawsFor([kind]).find(({ id }) => id === letter.law);
  const sent = { on, ...(law ? { due: dueOn(on, law.deadline) } : {}) };
  return {
    letters: (told.letters ?? []).map((one) => (one === letter ? { ...letter, sent } : one)),
    earlierSteps: [...stepsWithout(told, letter), { what: stepOf[kind], to: companyName(told, letter), on }],
  };
}

/** Not sent after all. */
export function notSent(told: Case, kind: CaseLetter['kind']): Partial<Case> {
  const letter = told.letters?.find((one) => one.kind === kind);
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
