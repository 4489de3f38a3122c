import { globalForm } from './national-form.ts';

const scheme = /^(?:tel|callto|sms|smsto):(?:\/\/)?/i;
const messenger =
  /^(?:https?:\/\/)?(?:(?:api|web)\.whatsapp\.com\/send\/?\?(?:[^#]*&)?phone=|wa\.me\/|whatsapp:\/\/send\/?\?(?:[^#]*&)?phone=)(?:%2b|\+)?/i;

/** A number taken out of a link that calls or writes to it: E.164 when it is global, else its digits as they are dialled at home. */
type LinkedNumber = { global: string } | { local: string };

/** What a link would call: `tel:` (RFC 3966), `callto:`, `sms:` (RFC 5724), WhatsApp. Null when it calls nothing. */
export function linkedNumber(href: string): LinkedNumber | null {
  const link = href.trim().slice(0, 200);
  const rest = scheme.exec(link)?.[0];
  const chat = rest === undefined ? messenger.exec(link)?.[0] : undefined;
  if (rest === undefined && chat === undefined) return null;
  const written = link.slice((rest ?? chat ?? '').length);
  const subscriber = /^(?:%2b|\+)?(?:[\d().\-\s]|%20|%28|%29)+/i.exec(written)?.[0] ?? '';
  const digits = subscriber.replaceAll(/%2[0-9b]/gi, '').replaceAll(/\D/g, '');
  const international = chat !== undefined || /^(?:%2b|\+)/i.test(written) ? digits : /^00(\d+)$/.exec(digits)?.[1];
  if (international === undefined) return digits.length >= 5 ? { local: digits } : null;
  const form = globalForm(international.replace(/^0+/, ''));
  return form?.valid === true ? { global: form.value } : null;
}
