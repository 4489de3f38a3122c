/** After how many minutes without use the book locks by itself; 0: not before the browser closes. */
export const autoLockMinutes = [5, 15, 60, 0] as const;
export type AutoLock = (typeof autoLockMinutes)[number];

/** Bytes of what the book is locked with. */
export const lockKeyBytes = 32;

/** Where, in the browser's memory of the session, our pages note that somebody uses them (milliseconds since 1970). */
export const usedName = 'bookUsed';
