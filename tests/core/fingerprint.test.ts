import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withLfLineEnds } from '../../src/core/fingerprint.ts';

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
