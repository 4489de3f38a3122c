import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { linkedin } from '../src/sites/linkedin.ts';
import { messenger } from '../src/sites/messenger.ts';
import { x } from '../src/sites/x.ts';

/** The button in the messengers of social networks. Registered while running, when the person switched one of them on. */
export default defineUnlistedScript(() => startOnPage([x, linkedin, messenger]));
