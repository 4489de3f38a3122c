import type { Runtime } from 'webextension-polyfill';

const { browser, chrome } = globalThis as {
  browser?: { runtime: Runtime.Static };
  chrome?: { runtime: Runtime.Static };
};

/**
 * The browser's own way to send messages. From Chrome 148 and Firefox 148 on both answer with promises, and a mail page need not load
 * the ten kilobytes of the polyfill for one function.
 */
export const runtime: Runtime.Static | undefined = browser?.runtime ?? chrome?.runtime;
