import type { Package } from '../core/package.ts';
import type { MailAddress } from '../core/message-facts.ts';

/** What in a package belongs to the person who made it, and to others who got the same message. */
export interface OwnValues {
  /** Addresses, whole domains, numbers and names of the person. */
  mine: string[];
  /** Addresses and names of other recipients. */
  thirdParties: string[];
}

/**
 * The person's own values: what they told, what the messages came to, and to whom the messages say to be addressed. Of the other
 * people in To and Cc nobody can tell from outside whether they are friends or strangers: they are third parties. An address that a
 * message claims to come from is the sender's, except where the person told that it is theirs: mail "from yourself" is a known trick.
 */
export function ownValues({ exhibits, leakSources }: Pick<Package, 'exhibits' | 'leakSources'>): OwnValues {
  const messages = exhibits.flatMap(({ message }) => message ?? []);
  const told = leakSources?.own.addresses ?? [];
  const arrived = [
    ...(leakSources?.sources ?? []).map(({ address }) => address),
    ...messages.flatMap(({ deliveredTo }) => deliveredTo),
    ...messages.flatMap(({ hops }) => hops.flatMap((hop) => hop.for ?? [])),
  ].map(bare);
  const mine = new Set([...told, ...arrived].map(bare).filter((value) => value !== ''));
  const senders = new Set(messages.flatMap((message) => sendersOf(message).map(bare)));
  const seen = exhibits.flatMap(({ acquisitions }) =>
    acquisitions.flatMap(({ seen: screen }) => addressedOnScreen(screen)),
  );
  const addressed = [...messages.flatMap(({ to, cc }) => [...to, ...cc]), ...seen];
  const others = addressed.filter(({ address }) => !mine.has(bare(address)) && !senders.has(bare(address)));
  // Where nothing tells which address is the person's, the only one that a message was sent to is.
  const alone = messages.flatMap(({ to, cc }) =>
    mine.size === 0 && to.length + cc.length === 1 ? [...to, ...cc] : [],
  );
  for (const { address } of alone) if (!senders.has(bare(address))) mine.add(bare(address));
  const isMine = ({ address }: MailAddress) => mine.has(bare(address));
  return {
    mine: [...mine, ...namesOf(addressed.filter(isMine))].sort(),
    thirdParties: unique(others.filter((one) => !isMine(one)).map(({ address }) => bare(address)))
      .concat(namesOf(others.filter((one) => !isMine(one))))
      .sort(),
  };
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
}

function sendersOf(message: NonNullable<Package['exhibits'][number]['message']>): string[] {
  const { from, sender, replyTo, returnPath } = message;
  return [...from, ...sender, ...replyTo].map(({ address }) => address).concat(returnPath ?? []);
}

function addressedOnScreen({
  to = [],
  cc = [],
}: Package['exhibits'][number]['acquisitions'][number]['seen']): MailAddress[] {
  return [...to, ...cc].map(({ name = '', address = '' }) => ({ name, address }));
}

/** Names that are long enough to say who it is. An address written as a name is known already. */
function namesOf(people: readonly MailAddress[]): string[] {
  return unique(
    people.map(({ name }) => name.trim()).filter((name) => /\p{sc=Han}{2}|.{5}/u.test(name) && !name.includes('@')),
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
