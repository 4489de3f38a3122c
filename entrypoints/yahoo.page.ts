import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { aol, yahoo } from '../src/sites/yahoo.ts';

/** The button in this site's pages. Registered while running, when the person switched the site on. */
export default defineUnlistedScript(() => startOnPage([yahoo, aol]));
