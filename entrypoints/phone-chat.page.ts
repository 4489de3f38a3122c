import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/page/start.ts';
import { googleMessages } from '../src/sites/google-messages.ts';
import { telegramA } from '../src/sites/telegram-a.ts';
import { telegramK } from '../src/sites/telegram-k.ts';
import { whatsapp } from '../src/sites/whatsapp.ts';

/** The button in messengers that belong to a telephone number. Registered while running, when the person switched one of them on. */
export default defineUnlistedScript(() => startOnPage([whatsapp, telegramK, telegramA, googleMessages]));
