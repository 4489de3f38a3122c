import { i18n } from '#i18n';
import type { ListedMessage, Site } from '../sites/site.ts';
import { batchCard, batchEndCard } from './batch-contents.ts';
import { BatchResults, resultStyle } from './batch-results.ts';
import { Card } from './card.ts';
import { cardStyle } from './card-style.ts';
import { make } from './dom.ts';
import { drawSign } from './draw-sign.ts';
import { LeftOfBatch } from './left-of-batch.ts';
import { listWorld } from './list-world.ts';
import { runBatch } from './run-batch.ts';
import type { BatchEnd } from './run-batch.ts';
import { Shell } from './shell.ts';

/** The button beside a list: saves what is selected in it, or goes on with what is left of a batch that was cut short. */
export class BatchButton {
  private readonly site: Site;
  private readonly left: LeftOfBatch;
  private readonly button = make('button', { type: 'button', class: 'save' });
  private readonly card = new Card(this.button);
  private readonly shell = new Shell('cluebook-batch', [this.button]);
  private offered: ListedMessage[] = [];
  private busy: AbortController | undefined;
  private label = '';

  constructor(site: Site) {
    this.site = site;
    this.left = new LeftOfBatch(site.id);
    this.shell.add([this.card.element], cardStyle + resultStyle);
    // Only a person's own press counts: a page or a mail can make events, but not trusted ones.
    this.button.addEventListener('click', (event) => event.isTrusted && this.pressed());
    this.button.addEventListener('keydown', (event) => event.key === 'Escape' && this.card.close());
  }

  /** Shows, changes or takes away the button, by what the list shows now. A batch that runs keeps its button. */
  look(): void {
    const [at, url] = [document, new URL(location.href)];
    const place = this.site.listPlace?.(at, url) ?? null;
    if (!this.busy) {
      const selected = place ? (this.site.selectedMessages?.(at, url) ?? []) : [];
      const left = place ? this.left.among(() => this.site.listedMessages?.(at, url) ?? []) : [];
      this.offered = selected.length > 0 ? selected : left;
      const count = this.offered.length;
      if (count > 0) this.draw(i18n.t(selected.length > 0 ? 'batch.save' : 'batch.goOn', count, [String(count)]));
    }
    const wanted = this.busy !== undefined || this.offered.length > 0 || this.card.isOpen();
    if (wanted && place && !this.shell.isMounted()) {
      this.shell.mount(place);
      this.card.appear();
    }
    if (!wanted) this.shell.unmount();
  }

  /** Something is left of a batch that was cut short: it is looked for in the list. */
  mayGoOn(): boolean {
    return this.left.isSome();
  }

  private pressed(): void {
    if (this.busy) this.card.reopen();
    else if (this.offered.length > 0) void this.save(this.offered);
  }

  private async save(messages: readonly ListedMessage[]): Promise<void> {
    const busy = new AbortController();
    this.busy = busy;
    this.button.setAttribute('aria-busy', 'true');
    const results = new BatchResults(messages.length);
    const still = () => this.draw(i18n.t('batch.saving', [String(results.doneCount), String(messages.length)]));
    still();
    this.card.show(batchCard(messages.length, results, () => busy.abort()));
    await this.left.add(messages);
    const end = await runBatch(messages, {
      ...listWorld(this.site, busy.signal),
      onReading: () => results.reading(),
      onPause: (milliseconds) => results.pausing(milliseconds),
      onOutcome: (message, outcome) => {
        results.add(message, outcome);
        if ('saved' in outcome) void this.left.takeAway([message]);
        still();
      },
    });
    this.ended(end, messages, results);
  }

  /** What the person stopped is not offered again after a reload; what the site stopped is. */
  private ended(end: BatchEnd, messages: readonly ListedMessage[], results: BatchResults): void {
    results.end();
    this.busy = undefined;
    this.button.removeAttribute('aria-busy');
    const rest = results.left(messages);
    if (end.at === 'cancel') void this.left.takeAway(rest);
    this.card.show(batchEndCard(end, results, rest.length, () => void this.save(this.renewed(rest))));
    this.look();
  }

  /** The same messages as the list shows them now: with tokens of a session that may have begun since. */
  private renewed(messages: readonly ListedMessage[]): ListedMessage[] {
    const listed = this.site.listedMessages?.(document, new URL(location.href)) ?? [];
    const now = new Map(listed.map((message) => [message.key, message]));
    return messages.map((message) => now.get(message.key) ?? message);
  }

  private draw(label: string): void {
    if (label === this.label) return;
    this.label = label;
    this.button.replaceChildren(drawSign('book'), make('span', {}, label));
  }
}
