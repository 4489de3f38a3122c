/**
 * Nobody tells when a download is over. By then (milliseconds) the slowest disk has copied the largest file, and what the browser copied
 * from is removed; the alarm rings a little later, so that it finds it old enough.
 */
export const outgoingForMs = 60 * 60_000;
export const outgoingAlarm = { name: 'outgoing', after: outgoingForMs + 60_000 } as const;
