import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { givePressing } from '../src/page/load-pressing.ts';
import { Pressing } from '../src/page/pressing.ts';

/** What a press does, beside the script of the site: put into a frame with the first press there, and never before. */
export default defineUnlistedScript(() => givePressing(Pressing));
