import * as z from 'zod/mini';

/** Lone surrogates are no text: they cannot be written as UTF-8, nor hashed as JSON. They become U+FFFD at the door. */
export function boundedText(longest: number) {
  return z.string().check(
    z.maxLength(longest),
    z.overwrite((value) => value.toWellFormed()),
  );
}
