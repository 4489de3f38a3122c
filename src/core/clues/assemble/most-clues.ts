/**
 * Most clues that are kept of one message: the first ones. Nobody writes a tenth as many, but a hostile megabyte holds a
 * hundred thousand addresses. A reading that was cut says so (note `clues-cut`).
 */
export const mostClues = 20_000;

/** Most things of one kind that are taken from one text: one more than is kept of all, so that a cut shows. */
export const mostFound = mostClues + 1;
