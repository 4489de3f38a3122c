/**
 * Stands in for WXT's context of content scripts (see `wxt.config.ts`): 3 kB in each of them for things that none of ours uses, and a
 * message to the page that tells it of the extension. A script of an earlier build is ended by `src/page/start.ts`.
 */
export class ContentScriptContext {}
