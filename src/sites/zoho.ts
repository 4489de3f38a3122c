import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site } from './site.ts';
import { zohoOriginal } from './zoho-original.ts';

/**
 * Zoho Mail. The elements were measured in a running mailbox by public code of 2026-09: the container of the open message carries the
 * message's own id, and a pane that was closed keeps its last message, without the class `shw`.
 */
const container = '[role="region"].shw [id^="zm_Container_m"]';
const ownId = /^zm_Container_m(\d{10,25})$/;
const sender = '.zmMHFrom [data-eid]';
/** The mail itself, in the page, without a frame. */
const body = '[role="document"]';

export const zoho: Site = {
  id: 'zoho',
  pace: 1000,
  recognises: (_document, url) => /^\/zm(?:\/|$)/.test(url.pathname),
  openMessages(document, url) {
    const messages = outsideBody(document, container);
    return messages.map((one) => {
      const id = ownId.exec(one.id)?.[1];
      const head = outsideBody(one, sender)[0];
      const place = head?.closest('.zmMHFrom');
      // Two bodies under one id would be a conversation.
      if (id === undefined || !place || outsideBody(one, body).length !== 1)
        return { notUnderstood: `${ownId.source}; ${sender}; ${body}` };
      return { key: id, place, seen: seenIn(one), source: zohoOriginal(id, document, url) } satisfies OpenMessage;
    });
  },
};

function outsideBody(inside: ParentNode, selector: string): Element[] {
  return [...inside.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(body));
}

/** Sender and recipients stand there twice, short and in full; their address is an attribute. */
function seenIn(one: Element): Seen {
  const from = peopleOf(outsideBody(one, sender).slice(0, 1), readPerson)[0];
  const recipients = outsideBody(one, '.zmMHdrData .jsReciID[data-eid]');
  const byAddress = new Map(recipients.map((person) => [person.getAttribute('data-eid'), person]));
  const date = lineOf(outsideBody(one, '.jsRevTS')[0]);
  return {
    ...(from ? { from } : {}),
    ...(date === undefined ? {} : { date }),
    // Which of them stand under "Cc" is told by a word in the person's language alone.
    to: peopleOf([...byAddress.values()], readPerson),
    ...seenBody(outsideBody(one, body)[0] ?? null),
  };
}

function readPerson(person: Element) {
  const address = attributeOf(person, 'data-eid');
  const name = lineOf(person);
  return { name: name === address ? undefined : name, address };
}
