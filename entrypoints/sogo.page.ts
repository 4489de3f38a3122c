import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { sogo } from '../src/sites/sogo.ts';

/** The button in this webmail's pages. Put into a frame when `webmail.page.ts` found out that it is one. */
export default defineUnlistedScript(() => startOnPage([sogo]));
