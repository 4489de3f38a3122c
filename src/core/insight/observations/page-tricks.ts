import type { Clue } from '../../clue.ts';
import type { Observation } from '../../observation.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';

const mostPlaces = 20;

/** What a message should not need: a form to type into, and text that its reader does not see. */
export const pageTricks: Observer = {
  codes: ['form-in-mail', 'hidden-text'],
  find: (message) => [...formInMail(message), ...hiddenText(message)],
};

function formInMail({ clues, texts }: ObservedMessage): Observation[] {
  const targets = clues.filter(({ kind, role }) => kind === 'link' && role === 'form-target');
  const elements = texts.flatMap(({ part, forms }) =>
    forms.map(({ start, end }) => ({ in: 'body' as const, part, form: 'html' as const, start, end })),
  );
  const where = [...targets.map((clue) => clue.where), ...elements].slice(0, mostPlaces);
  const hosts = new Set(targets.map(({ value }) => (URL.canParse(value) ? new URL(value).hostname : value)));
  if (where.length === 0) return [];
  return [{ code: 'form-in-mail', values: { target: [...hosts].slice(0, 3).join(', ') || '?' }, where }];
}

/** Longer than the preview line that newsletters hide at their beginning; in letters and digits. */
const longPreview = 600;

/**
 * Hidden values that somebody could use (an address, a number, a payment address) and do not stand in sight as well; else hidden words,
 * when they are many. Links are left out: a link around a picture that is not shown is hidden too.
 */
function hiddenText({ clues, texts }: ObservedMessage): Observation[] {
  const hidden = notShown(
    clues.filter(({ kind, role }) => role === 'hidden' && kind !== 'domain' && kind !== 'link' && kind !== 'ip'),
    clues,
  );
  if (hidden.length > 0) {
    const values = { what: [...new Set(hidden.map(({ value }) => value))].slice(0, 3).join(', ') };
    return [{ code: 'hidden-text', values, where: hidden.slice(0, mostPlaces).map(({ where }) => where) }];
  }
  const long = texts.find(({ hidden: { text } }) => text.length > longPreview && hasManyLetters(text));
  if (!long) return [];
  const { start, end } = long.hidden.rangeInPart(0, long.hidden.text.length);
  const words = long.hidden.text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, ' ').trim();
  const values = { what: `${words.slice(0, 80)}…` };
  return [{ code: 'hidden-text', values, where: [{ in: 'body', part: long.part, form: long.form, start, end }] }];
}

/** Those of the hidden clues whose value stands nowhere in sight. Most mails have none to ask for. */
function notShown(hidden: readonly Clue[], clues: readonly Clue[]): readonly Clue[] {
  if (hidden.length === 0) return hidden;
  const shown = new Set(clues.filter(({ role }) => role !== 'hidden' && role !== 'loaded').map(({ value }) => value));
  return hidden.filter(({ value }) => !shown.has(value));
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function hasManyLetters(text: string): boolean {
  let letters = 0;
  for (const character of text) if (letterOrDigit.test(character) && (letters += 1) > longPreview) return true;
  return false;
}
