import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../src/page/start.ts';
import { discord } from '../src/sites/discord.ts';
import { element } from '../src/sites/element.ts';
import { slack } from '../src/sites/slack.ts';

/** The button in messengers for groups. Registered while running, when the person switched one of them on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main: () => startOnPage([discord, slack, element]),
});
