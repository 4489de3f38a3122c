import { language } from '../../look/words.ts';
import { readAgain } from '../../seal/read-again.ts';
import { CheckView } from './check-view.tsx';
import { compareFiles } from './compare-files.ts';

/** "Check a package", in the casebook. */
export function CheckTab() {
  return <CheckView language={language()} derived={readAgain} compare={compareFiles} />;
}
