import type { Seen } from '../../capture.ts';
import type { Clue, ClueContext, Where } from '../../clue.ts';
import type { Acquisition } from '../../exhibit.ts';
import { telephoneOf } from '../phone-number.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/**
 * Clues on the screen: what the page showed as sender and as numbers to call, its text when that is all there is, and of a
 * conversation its title, the other side's handle, and what each message says, who wrote it and where its links lead.
 */
export function cluesOnScreen(acquisition: Acquisition, context: ClueContext): Clue[] {
  const { seen, completeness } = acquisition;
  const at = (field: string): Where => ({ in: 'screen', field });
  const lookIn: LookIn = (text = '', field) => {
    const bounded = text.slice(0, longestText);
    return findAll(bounded, context).flatMap((found) => expand(toClue(found, bounded, 'on-screen', at(field))));
  };
  const phones = (seen.phones ?? []).flatMap(({ asWritten, link }) => called(link, asWritten, at('phones')));
  const text = completeness.state === 'on-screen' ? lookIn(seen.text, 'text') : [];
  return [
    ...lookIn(seen.from?.address, 'from'),
    ...phones,
    ...lookIn(seen.chosen?.address, 'chosen'),
    ...text,
    ...inConversation(seen, lookIn, at),
  ];
}

type LookIn = (text: string | undefined, field: string) => Clue[];

function called(link: string, asWritten: string, where: Where): Clue[] {
  const value = telephoneOf(link);
  return value === null ? [] : [{ kind: 'phone', value, asWritten, role: 'on-screen', where }];
}

/** What the person wrote is told as any text; their own name and number are no clue. */
function inConversation({ conversation }: Seen, lookIn: LookIn, at: (field: string) => Where): Clue[] {
  if (!conversation) return [];
  const { title, handle, messages } = conversation;
  const inMessages = messages.flatMap(({ author, handle: from, own, text, links = [] }, index) => {
    const field = `conversation.messages.${index}`;
    const who = own === true ? [] : [...lookIn(author, `${field}.author`), ...lookIn(from, `${field}.handle`)];
    const targets = links.flatMap(({ asWritten, link }) => [
      ...lookIn(link, `${field}.links`),
      ...called(link, asWritten, at(`${field}.links`)),
    ]);
    return [...who, ...lookIn(text, `${field}.text`), ...targets];
  });
  const about = [...lookIn(title, 'conversation.title'), ...lookIn(handle, 'conversation.handle')];
  return distinct([...about, ...inMessages]);
}

/** The same author stands over many messages: each value once a field of a message, and names and handles once in all. */
function distinct(clues: readonly Clue[]): Clue[] {
  const known = new Set<string>();
  return clues.filter(({ kind, value, where }) => {
    const field = where.in === 'screen' ? where.field : '';
    const name = `${kind} ${value} ${/\.(?:author|handle|title)$/.test(field) ? 'who' : field}`;
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}
