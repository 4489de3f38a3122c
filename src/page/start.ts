import { sites } from '../sites/index.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { SaveButton } from './save-button.ts';

/** Puts the button on the message that is open, now and whenever the page goes to another one. */
export function startOnPage(): void {
  let shown: { key: string; button: SaveButton } | undefined;
  const look = () => {
    const open = openMessage();
    if (open && shown?.key === open.message.key && document.contains(open.message.place)) return;
    shown?.button.unmount();
    shown = open && { key: open.message.key, button: new SaveButton(open.site, open.message) };
    shown?.button.mount();
  };
  for (const name of ['popstate', 'hashchange', 'pageshow']) addEventListener(name, look);
  look();
}

function openMessage(): { site: Site; message: OpenMessage } | undefined {
  const url = new URL(location.href);
  const site = sites.find((one) => one.hosts.includes(url.hostname) || one.recognises(document, url));
  const message = site?.openMessage(document, url);
  return site && message ? { site, message } : undefined;
}
