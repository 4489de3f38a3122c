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

/**
 * Only hidden values that somebody could use: an address, a number, a payment address, a link. Hidden words alone are in every
 * second newsletter (the preview line), and say nothing.
 */
function hiddenText({ clues }: ObservedMessage): Observation[] {
  const shown = new Set(clues.filter(({ role }) => role !== 'hidden' && role !== 'loaded').map(({ value }) => value));
  const hidden = clues.filter(({ kind, role, value }) => role === 'hidden' && kind !== 'domain' && !shown.has(value));
  if (hidden.length === 0) return [];
  const values = { what: [...new Set(hidden.map(({ value }) => value))].slice(0, 3).join(', ') };
  return [{ code: 'hidden-text', values, where: hidden.slice(0, mostPlaces).map(({ where }) => where) }];
}
