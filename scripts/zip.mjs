/** `npm run zip`: files ready for the stores, in `.output`. */
import { run } from './setup/run-process.mjs';

for (const browser of ['chrome', 'firefox']) await run('wxt', ['zip', '-b', browser]);
