import { isUnderstood } from '../sites/site.ts';
import type { OpenMessage, Site } from '../sites/site.ts';

/** A message as it is on the screen now, if it still is: what is kept has to be the message that was pressed on. */
export function stillOpen(site: Site, { key, conversation }: OpenMessage): OpenMessage | undefined {
  const open = site.openMessages(document, new URL(location.href)).filter(isUnderstood);
  return open.find((message) =>
    conversation === undefined ? message.key === key : message.conversation === conversation,
  );
}
