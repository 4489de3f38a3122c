import { defineContentScript } from 'wxt/utils/define-content-script';
import { findSite } from '../src/page/find-site.ts';
import { hostedAnywhere } from '../src/sites/hosted-anywhere.ts';

/** Finds out which webmail a page on any host is. Registered while running, for the sites that the person switched on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => findSite(hostedAnywhere),
});
