import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { fastmail } from '../src/sites/fastmail.ts';
import { mailRu } from '../src/sites/mail-ru.ts';
import { yandex } from '../src/sites/yandex.ts';

/** The button in these sites' pages. Registered while running, when the person switched one on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => startOnPage([fastmail, mailRu, yandex]),
});
