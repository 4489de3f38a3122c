/** What `search-keys.ts` measures inside a page. */
export { chooseRows, orderRows } from '../../../src/core/timeline/choose-rows.ts';
export { TimelineIndex } from '../../../src/core/timeline/timeline-index.ts';
