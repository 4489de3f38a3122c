import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOfSource, startFingerprint, withLfLineEnds } from '../../src/core/fingerprint.ts';

it('writes every CRLF as LF and leaves all else, a CR on its own too (property)', () => {
  const pieces = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', 'é'), { maxLength: 40 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const made = withLfLineEnds(new Uint8Array(new TextEncoder().encode(text)));
      expect(new TextDecoder().decode(made)).toBe(text.replaceAll('\r\n', '\n'));
    }),
  );
});

it('is the same of a source that comes in pieces, wherever they end (property)', async () => {
  const pieces = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', ''), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const taken = startFingerprint();
      for (const part of parts) taken.update(new TextEncoder().encode(part));
      const whole = new Uint8Array(new TextEncoder().encode(parts.join('')));
      expect(taken.end()).toBe(await fingerprintOfSource(whole));
    }),
  );
});
