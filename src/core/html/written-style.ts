import { Remembered } from '../remembered.ts';
import type { CssUrl } from './css-urls.ts';
import { cssUrls } from './css-urls.ts';
import type { Declarations } from './declarations.ts';
import { readDeclarations } from './declarations.ts';

/** What the text of a `style` attribute says by itself, whatever element it stands on. */
export interface WrittenStyle {
  declarations: Declarations;
  /** Addresses that it makes a program fetch; ranges in the style. */
  urls: readonly CssUrl[];
  /** A coloured box with some size: a button without words. */
  isBox: boolean;
  /** The characters stand in the order of `direction`, whatever they are (CSS Writing Modes 3, 2.2). */
  overrides: boolean;
  isRightToLeft: boolean;
}

/** By the text of a short style: one mail says the same again and again, and so do others. */
const styles = new Remembered<WrittenStyle>(2000);
const longestRemembered = 500;

export function readStyle(written: string): WrittenStyle {
  return written.length < longestRemembered ? styles.of(written, read) : read(written);
}

function read(written: string): WrittenStyle {
  return {
    declarations: readDeclarations(written),
    urls: cssUrls(written),
    isBox: /background/i.test(written) && /(?:padding|height|border)[a-z-]{0,12}\s{0,3}:\s{0,3}[1-9]/i.test(written),
    overrides: /unicode-bidi\s*:[^;]*override/i.test(written),
    isRightToLeft: /(?:^|[\s;])direction\s*:\s*rtl/i.test(written),
  };
}
