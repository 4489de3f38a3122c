import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountLabels } from '../../src/core/clues/accounts/account-label.ts';
import { beginning, mayBegin } from '../../src/core/clues/accounts/account-link.ts';
import { mayHaveLabel } from '../../src/core/clues/accounts/labelled-accounts.ts';
import { mayBePayLink, payLink } from '../../src/core/clues/payments/payment-handle.ts';
import { quoteMarks, quoteWords } from '../../src/core/insight/data/reply-marks.ts';

const labels = accountLabels.map(({ words }) => new RegExp(words, 'iu'));
/** What stands around the words of a label, where a label asks for it. */
const surroundings = ['', ' ', '\n', ': @parcel', ' id', ' account'];

it.each<[string, RegExp, RegExp]>([
  ...labels.map((label): [string, RegExp, RegExp] => [`label ${label.source}`, label, mayHaveLabel]),
  ['an address of an account', beginning, mayBegin],
  ['a page that takes money', payLink, mayBePayLink],
  ...quoteMarks.map((mark): [string, RegExp, RegExp] => [`quote ${mark.source}`, mark, quoteWords]),
])('a quick look passes over nothing that the search finds: %s', (_what, search, quick) => {
  const searched = new RegExp(search.source, search.flags.replace('g', ''));
  let found = 0;
  fc.assert(
    fc.property(textOf(search), fc.constantFrom(...surroundings), (text, after) => {
      for (const cased of [text, text.toUpperCase(), text.toLowerCase()]) {
        const written = `\n${cased}${after}`;
        if (!searched.test(written)) continue;
        found += 1;
        expect(quick.test(written)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});

/** Texts that the pattern may find. Its looks around are left out, which nothing can be made from: not every text is found. */
function textOf({ source, flags }: RegExp): fc.Arbitrary<string> {
  const around = /\(\?<?[=!](?:[^()[\]]|\[[^\]]*\]|\([^()]*\))*\)|\\b/g;
  return fc.stringMatching(new RegExp(`^(?:${source.replaceAll(around, '')})$`, flags.includes('u') ? 'u' : ''));
}
