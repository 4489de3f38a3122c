import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from '../../src/core/hash-text.ts';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('is the hash of the pieces as one text in UTF-8 (property)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (pieces) => {
      expect(await hashText(pieces)).toBe(byNode(pieces.join('')));
    }),
  );
});

it('is that also of a text too large to be held whole, wherever it is cut', async () => {
  const pieces = Array.from({ length: 9 }, (_, index) => `${'线索簿🔎'.repeat(700_000)}${index}\n`);
  expect(await hashText(pieces)).toBe(byNode(pieces.join('')));
});
