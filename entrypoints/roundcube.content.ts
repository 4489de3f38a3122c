import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { roundcube } from '../src/sites/roundcube.ts';

/** The button in this webmail's pages. Put into a frame when `webmail.content.ts` found out that it is one. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => startOnPage([roundcube]),
});
