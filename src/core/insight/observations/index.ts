import type { Observation } from '../../observation.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';
import { alias } from './alias.ts';
import { attachmentType } from './attachment-type.ts';
import { attachments } from './attachments.ts';
import { authentication } from './authentication.ts';
import { completeness } from './completeness.ts';
import { links } from './links.ts';
import { lookAlike } from './look-alike.ts';
import { pageTricks } from './page-tricks.ts';
import { replyAddress } from './reply-address.ts';
import { replyChain } from './reply-chain.ts';
import { route } from './route.ts';
import { senderName } from './sender-name.ts';
import { severalSenders } from './several-senders.ts';
import { wording } from './wording.ts';

/** Everything that is looked for. Add one: a file in observations/, a line here, a sentence, a row in its test's tables. */
export const observers: readonly Observer[] = [
  senderName,
  severalSenders,
  replyAddress,
  authentication,
  replyChain,
  lookAlike,
  links,
  pageTricks,
  attachments,
  attachmentType,
  wording,
  route,
  alias,
  completeness,
];

/** Facts worth a look, in the order of the list: never a score, never a verdict. Never throws. */
export function observe(message: ObservedMessage): Observation[] {
  return observers.flatMap((observer) => observer.find(message)).map(wellFormed);
}

/** Values come from hostile texts: bounded, and without lone surrogates, which no UTF-8 file can carry. */
function wellFormed({ code, values, where }: Observation): Observation {
  const bounded: Observation['values'] = {};
  for (const [name, value] of Object.entries(values)) bounded[name] = value.slice(0, 500).toWellFormed();
  return { code, values: bounded, where };
}
