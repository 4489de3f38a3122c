import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { proton } from '../src/sites/proton.ts';
import { tuta } from '../src/sites/tuta.ts';

/** The button in these sites' pages. Registered while running, when the person switched one on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => startOnPage([proton, tuta]),
});
