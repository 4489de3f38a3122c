import type { Seen } from '../core/capture.ts';
import { rebuiltMail } from './rebuilt-mail.ts';
import type { OpenMessage } from './site.ts';

/**
 * The header that a site shows in a dialog, with the body that is on the screen. Only where both are about the same mail, as far as can
 * be told: the sender's address on the screen is in the header's `From`.
 */
export function rebuiltSource(shown: string, { from, text, textCut }: Seen): OpenMessage['source'] {
  const sender = /^from:(.*(?:\r?\n[ \t].*)*)/im.exec(shown)?.[1]?.toLowerCase() ?? '';
  const same = from?.address !== undefined && sender.includes(from.address.toLowerCase());
  const rebuilt = same && text !== undefined && textCut !== true ? rebuiltMail(shown, text) : null;
  return rebuilt ? { rebuilt } : { reason: 'site-gives-none' };
}
