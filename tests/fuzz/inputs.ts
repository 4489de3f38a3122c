import { madeMail, mutate } from './mails.ts';
import { randomOf } from './random.ts';
import type { Seeds } from './seeds.ts';
import { htmlOf, textOf } from './texts.ts';

export type FuzzKind = 'text' | 'html' | 'made mail' | 'mutated mail' | 'large mail';

/** An input: a row of text, or the bytes of a mail. */
export interface FuzzInput {
  kind: FuzzKind;
  text?: string;
  bytes?: Uint8Array<ArrayBuffer>;
}

/** Most are small, so that there can be many: of 1,000, some 600 texts, 250 pieces of HTML, 100 mails, 49 real ones changed, 1 large. */
const smallSeed = 12_000;

/** The input of this index: the same for the same seed, whoever makes it. */
export function inputAt(seed: number, index: number, seeds: Seeds): FuzzInput {
  const random = randomOf(seed, index);
  const which = random.below(1000);
  if (which < 600) return { kind: 'text', text: textOf(random, seeds.texts) };
  if (which < 850) return { kind: 'html', text: htmlOf(random, seeds.texts) };
  if (which < 950) {
    const made = madeMail(random);
    return { kind: 'made mail', bytes: random.oneIn(2) ? mutate(made, random, [made]) : made };
  }
  const small = seeds.mails.filter(({ length }) => length <= smallSeed);
  const from = which < 999 ? small : seeds.mails;
  return {
    kind: which < 999 ? 'mutated mail' : 'large mail',
    bytes: mutate(random.pick(from), random, from),
  };
}
