import type { Clue, ClueContext, ClueRole } from '../clue.ts';
import type { TextPart } from '../mail/read-message.ts';
import { distinct } from './assemble/distinct.ts';
import { cluesInCalendar } from './assemble/in-calendar.ts';
import { cluesInHtml } from './assemble/in-html.ts';
import { cluesInScripts } from './assemble/in-scripts.ts';
import { cluesInText } from './assemble/in-text.ts';

export { cluesInHeaders } from './assemble/in-headers.ts';
export { cluesInHtml } from './assemble/in-html.ts';
export { cluesInText } from './assemble/in-text.ts';
export { cluesOnScreen } from './assemble/on-screen.ts';

/** Clues in a part of a message that is text: body, calendar invitation, or an attached text. */
export function cluesInPart({ part, form, place, name, text }: TextPart, context: ClueContext): Clue[] {
  if (place === 'calendar' && form === 'text') return distinct(cluesInCalendar(text, context, part));
  const clues = form === 'html' ? cluesInHtml(text, context, part) : cluesInText(text, context, part);
  if (place === 'body') return clues;
  if (place === 'calendar') return clues.map((clue) => ({ ...clue, role: 'calendar' as const }));
  const inScripts = form === 'html' ? cluesInScripts(text, part) : [];
  return distinct([...clues, ...inScripts].map((clue) => inAttachment(clue, part, name)));
}

/** What is done to a link of an attached page happens when that page is opened. */
function inAttachment(clue: Clue, part: string, name: string | null): Clue {
  const role: ClueRole = clue.role === 'shown' || clue.role === 'hidden' ? clue.role : 'attachment';
  const range = clue.where.in === 'body' ? { start: clue.where.start, end: clue.where.end } : {};
  return { ...clue, role, where: { in: 'attachment', part, name, ...range } };
}
