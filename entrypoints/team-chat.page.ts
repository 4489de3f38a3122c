import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { discord } from '../src/sites/discord.ts';
import { element } from '../src/sites/element.ts';
import { slack } from '../src/sites/slack.ts';

/** The button in messengers for groups. Registered while running, when the person switched one of them on. */
export default defineUnlistedScript(() => startOnPage([discord, slack, element]));
