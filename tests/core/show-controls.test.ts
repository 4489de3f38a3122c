import { describe, expect, it } from 'vitest';
import { showControls } from '../../src/core/show-controls.ts';

describe('words of others on our pages', () => {
  it.each([
    ['invoice\u202Efdp.exe', 'invoice⟨202E⟩fdp.exe'],
    ['a\u0000b', 'a⟨0000⟩b'],
    ['zero\u200Bwidth', 'zero⟨200B⟩width'],
    ['two\r\n  lines', 'two lines'],
    ['family 👨\u200D👩 stays, नमस्\u200Dते too', 'family 👨\u200D👩 stays, नमस्\u200Dते too'],
  ])('%j is shown as %j', (text, shown) => {
    expect(showControls(text)).toBe(shown);
  });
});
