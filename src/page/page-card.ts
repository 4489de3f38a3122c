import { Card } from './card.ts';
import type { CardContent } from './card.ts';
import { cardStyle } from './card-style.ts';
import { make } from './dom.ts';
import { Shell } from './shell.ts';

/** It stands nowhere in the page's own flow. */
const inTheCorner = ':host { position: fixed; top: 0; inset-inline-end: 8px; margin: 0 }';

/** The card in a page that has no button of ours, at the upper end of the window. */
export class PageCard {
  private readonly corner = make('span');
  private readonly card = new Card(this.corner);
  private readonly shell = new Shell('cluebook-card', [this.corner]);

  constructor() {
    this.shell.add([this.card.element], cardStyle + inTheCorner);
  }

  show(content: CardContent): void {
    if (!this.shell.isMounted()) this.shell.mount(document.documentElement);
    this.card.show(content);
  }
}
