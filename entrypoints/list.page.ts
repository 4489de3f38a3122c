import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BatchButton } from '../src/page/batch-button.ts';
import { giveListButton } from '../src/page/list-button.ts';

/** The button for lists, beside the script of the site: put into a page when something is selected there, and never before. */
export default defineUnlistedScript(() => giveListButton(BatchButton));
