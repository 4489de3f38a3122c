import type { ComplaintExhibit } from './complaint-exhibit.ts';

/** The hop at which the person's own provider took the message over: the last word that is not the sending side's. */
function handover({ message }: ComplaintExhibit) {
  return message?.hops.filter(({ word }) => word === 'own').at(-1);
}

/** The IP address that the person's own provider saw, where it says one. */
export function seenAddress(exhibit: ComplaintExhibit): string | undefined {
  return handover(exhibit)?.ip;
}

export function hostWithoutBrackets(address: string): string {
  return address.replaceAll(/^\[|\]$/g, '');
}

/** When it came: by the person's own provider, else by the Date header, else as the person told. RFC 3339, or empty. */
export function receivedAt(exhibit: ComplaintExhibit): string {
  return handover(exhibit)?.at ?? exhibit.message?.date?.utc ?? exhibit.told?.at?.utc ?? '';
}

/** `2026-11-25 13:00 UTC`, as people can read it in any language; the text itself when it is no RFC 3339 time. */
export function readable(time: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time);
  return match && time.endsWith('Z') ? `${match[1]} ${match[2]} UTC` : time;
}

/** Who it claims to be from: names with addresses, or what the phone showed and who the caller said to be. */
export function claimedSender({ message, told }: ComplaintExhibit): string {
  const from = message?.from.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)) ?? [];
  const caller = [told?.claimedIdentity, told?.numberAsShown].filter((value) => value !== undefined && value !== '');
  return [...from, caller.join(', ')].filter((value) => value !== '').join('; ');
}

export function messageText({ text, told }: ComplaintExhibit): string {
  return text ?? told?.text ?? '';
}
