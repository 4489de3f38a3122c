import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { converse } from '../src/sites/converse.ts';

/** The button in this messenger's pages. Put into a frame when `webmail.page.ts` found out that it is one. */
export default defineUnlistedScript(() => startOnPage([converse]));
