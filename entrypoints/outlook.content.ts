import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { outlook } from '../src/sites/outlook.ts';

/** The button in this site's pages. Registered while running, when the person switched the site on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => startOnPage([outlook]),
});
