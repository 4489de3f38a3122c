import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { fastmail } from '../src/sites/fastmail.ts';
import { mailRu } from '../src/sites/mail-ru.ts';
import { yandex } from '../src/sites/yandex.ts';

/** The button in these sites' pages. Registered while running, when the person switched one on. */
export default defineUnlistedScript(() => startOnPage([fastmail, mailRu, yandex]));
