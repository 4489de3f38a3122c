/** `npm run build`: the extension for Chromium and for Firefox, in `.output/chrome-mv3` and `.output/firefox-mv3`. */
import { run } from './setup/run-process.mjs';

for (const browser of ['chrome', 'firefox']) await run('wxt', ['build', '-b', browser, ...process.argv.slice(2)]);
