import { language } from '../look/words.ts';
import { Card } from './card.ts';
import type { CardContent } from './card.ts';
import { make } from './dom.ts';
import { style } from './style.ts';
import { themeAt } from './theme.ts';

const hostName = 'cluebook-card';

/** The card in a page that has no button of ours, at the upper end of the window, in a shadow tree of its own. */
export class PageCard {
  private readonly host = document.createElement(hostName);
  private readonly corner = make('span');
  private readonly card = new Card(this.corner);

  constructor() {
    this.host.lang = language();
    const tree = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    tree.adoptedStyleSheets = [sheet];
    tree.append(this.corner, this.card.element);
    // It stands nowhere in the page's own flow.
    Object.assign(this.host.style, { position: 'fixed', top: '0', insetInlineEnd: '8px', margin: '0' });
  }

  show(content: CardContent): void {
    for (const old of document.querySelectorAll(hostName)) if (old !== this.host) old.remove();
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.host.dataset['theme'] = themeAt(document.body ?? document.documentElement);
    this.card.show(content);
  }
}
