import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { hostedAnywhere } from '../src/sites/index.ts';

/** The button in webmails on any host. Registered while running, for the sites that the person switched on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => startOnPage(hostedAnywhere),
});
