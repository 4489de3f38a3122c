import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnAnyPage } from '../src/page/any-page.ts';

/** Put into a page by the person's shortcut or context menu there, and nowhere else. */
export default defineUnlistedScript(() => startOnAnyPage());
