import { i18n } from '#i18n';
import type { SignName } from '../look/shapes.ts';
import { failureWords, key, reasonWords, timeWords } from '../look/words.ts';
import type { ListedMessage } from '../sites/site.ts';
import { make } from './dom.ts';
import { drawSign } from './draw-sign.ts';
import type { Outcome, Why } from './run-batch.ts';

/** Styles of the list, beside those of `style.ts`. */
export const resultStyle = `
:host { align-self: center; vertical-align: top; margin: 4px 8px; }
.results { list-style: none; max-height: 216px; overflow-y: auto; margin: 12px 0 0; padding: 0; border-top: 1px solid var(--hairline); }
.results:empty { display: none; } .results:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.results li { padding: 6px 0; border-bottom: 1px solid var(--hairline); color: var(--ink); } .results li > div { min-width: 0; }
.results bdi, .results .why { display: block; } .results bdi { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .results .why { color: var(--ink-2); font-variant-numeric: tabular-nums; }
`;

/** How far a batch is, and how it went with each message: the part of its card that changes by itself. */
export class BatchResults {
  readonly element = make('div');
  private readonly count = make('p', { class: 'quiet' });
  private readonly line = make('div');
  private readonly bar = make('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': '0' }, this.line);
  private readonly list = make('ul', { class: 'results', tabindex: '0', role: 'list' });
  private readonly of: number;
  private done = 0;
  private readonly settled = new Set<string>();
  readonly numbers = { saved: 0, already: 0, onScreen: 0, failed: 0 };

  constructor(of: number) {
    this.of = of;
    this.bar.setAttribute('aria-label', i18n.t('batch.progress'));
    this.bar.setAttribute('aria-valuemax', String(of));
    this.list.setAttribute('aria-label', i18n.t('batch.results'));
    // A message a second would drown everything else that is spoken; the end is told.
    for (const part of [this.count, this.list]) part.setAttribute('aria-live', 'off');
    this.element.append(this.count, this.bar, this.list);
    this.draw();
  }

  /** The message that is being read now, in place of a pause that was told. */
  reading(): void {
    this.count.textContent = i18n.t('batch.count', [String(this.done), String(this.of)]);
  }

  pausing(milliseconds: number): void {
    const seconds = Math.ceil(milliseconds / 1_000);
    this.count.textContent = i18n.t('batch.pause', seconds, [String(seconds)]);
  }

  add(message: ListedMessage, outcome: Outcome): void {
    this.done += 1;
    if ('saved' in outcome) this.settled.add(message.key);
    const { sign, words } = this.told(outcome);
    const { subject, from } = message.seen;
    const who = from?.name ?? from?.address;
    // A row that the page has not loaded shows nothing: that is not to say that it has no subject.
    const what = subject ?? (who === undefined ? message.key : i18n.t('timeline.noSubject'));
    const name = who === undefined ? [what] : [who, what];
    const title = make('bdi', { dir: 'auto' }, name.join(' · '));
    this.list.append(make('li', {}, drawSign(sign), make('div', {}, title, make('span', { class: 'why' }, words))));
    this.list.scrollTop = this.list.scrollHeight;
    this.draw();
  }

  /** How many of its messages are done, whatever became of them. */
  get doneCount(): number {
    return this.done;
  }

  /** Those that were not kept: not reached, or failed. */
  left(messages: readonly ListedMessage[]): ListedMessage[] {
    return messages.filter(({ key: one }) => !this.settled.has(one));
  }

  /** Nothing more comes: the counts stand in the title. */
  end(): void {
    this.count.remove();
    this.bar.remove();
  }

  private told(outcome: Outcome): { sign: SignName; words: string } {
    if ('why' in outcome) {
      this.numbers.failed += 1;
      return { sign: 'failed', words: i18n.t('batch.failed', [whyWords(outcome.why)]) };
    }
    const { exhibit, completeness, already, firstAt } = outcome.saved;
    if (already) {
      this.numbers.already += 1;
      return { sign: completeness.state, words: i18n.t('batch.already', [exhibit, timeWords(firstAt)]) };
    }
    if (completeness.state === 'on-screen') {
      this.numbers.onScreen += 1;
      const words = i18n.t('batch.onScreen', [exhibit, reasonWords(completeness.reason, outcome.source)]);
      return { sign: 'on-screen', words };
    }
    this.numbers.saved += 1;
    const more = i18n.t(`completeness.long.${key(completeness.state)}`);
    return { sign: completeness.state, words: [i18n.t('button.saved', [exhibit]), more].join(i18n.t('comma')) };
  }

  private draw(): void {
    this.reading();
    this.bar.setAttribute('aria-valuenow', String(this.done));
    this.line.style.width = `${Math.round((this.done / this.of) * 100)}%`;
  }
}

export function whyWords(why: Why): string {
  return 'reason' in why ? reasonWords(why.reason, why.source) : failureWords(why.code);
}
