import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { sogo } from '../src/sites/sogo.ts';

/** The button in this webmail's pages. Put into a frame when `webmail.content.ts` found out that it is one. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => startOnPage([sogo]),
});
