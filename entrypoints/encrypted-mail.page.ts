import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { proton } from '../src/sites/proton.ts';
import { tuta } from '../src/sites/tuta.ts';

/** The button in these sites' pages. Registered while running, when the person switched one on. */
export default defineUnlistedScript(() => startOnPage([proton, tuta]));
