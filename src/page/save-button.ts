import { i18n } from '#i18n';
import type { OpenMessage, Site } from '../sites/site.ts';
import { asFailure } from '../core/failure.ts';
import { Card } from './card.ts';
import { cancelledCard, countedCard, failedCard, keptCard, savingCard, undoneCard } from './card-contents.ts';
import type { Stage } from './card-contents.ts';
import { make } from './dom.ts';
import { countsOf, press, takeBack } from './press.ts';
import type { Kept, PressWatch } from './press.ts';
import type { PressRequest } from '../messages/press-request.ts';
import { drawSign } from './draw-sign.ts';
import type { SignName } from '../look/shapes.ts';
import { Shell } from './shell.ts';
import { key } from '../look/words.ts';

const hostName = 'cluebook-button';

/** How long an outcome is told when the message is not on the screen any more. */
const tellingMs = 12_000;

/** The quiet button on an opened message, in a shadow tree of its own. */
export class SaveButton {
  private readonly site: Site;
  private message: OpenMessage;
  private readonly button = make('button', { type: 'button', class: 'save' });
  private readonly card = new Card(this.button);
  private readonly shell = new Shell(hostName, [this.button, this.card.element]);
  private busy: AbortController | undefined;
  private tellsUntil = 0;

  constructor(site: Site, message: OpenMessage) {
    this.site = site;
    this.message = message;
    // Only a person's own press counts: a page or a mail can make events, but not trusted ones.
    this.button.addEventListener('click', (event) => event.isTrusted && this.pressed());
    this.button.addEventListener('keydown', (event) => event.key === 'Escape' && this.card.close());
    this.draw('book', i18n.t('button.save'));
  }

  /** Puts the button at the end of an element; again, with all that it says, where the page drew itself anew meanwhile. */
  mount(place: Element): void {
    this.shell.mount(place);
    this.card.appear();
  }

  /** False when the page drew itself anew and threw the button away. */
  isMounted(): boolean {
    return this.shell.isMounted();
  }

  /** Takes over what of the same conversation is on the screen now; what was said of earlier messages is said no more. */
  follow(message: OpenMessage): void {
    if (message.key === this.message.key || this.busy || this.card.isOpen()) return;
    this.message = message;
    this.draw('book', i18n.t('button.save'));
  }

  isInView(): boolean {
    return this.shell.isInView();
  }

  isIn(place: Element): boolean {
    return this.shell.isIn(place);
  }

  /** A press is under way, or it ended otherwise than expected and that is still being told. */
  isSpeaking(): boolean {
    return this.busy !== undefined || (this.card.isOpen() && Date.now() < this.tellsUntil);
  }

  unmount(): void {
    this.busy?.abort();
    this.card.close();
    this.shell.unmount();
  }

  /** As a press, but asked for by shortcut or context menu: the background has a picture of the screen under its id. */
  pressFor(request: PressRequest): void {
    this.pressed(request);
  }

  private pressed(request?: PressRequest): void {
    if (!this.busy) void this.save(request);
  }

  private async save(request?: PressRequest): Promise<void> {
    this.busy = new AbortController();
    this.button.setAttribute('aria-busy', 'true');
    try {
      const watch: PressWatch = {
        signal: this.busy.signal,
        onSource: (received, announced) => this.stage({ at: 'source', received, announced }),
        onStoring: (source) => this.stage({ at: 'store', received: source.transport?.received ?? 0 }),
      };
      const kept = await press(this.site, this.message, watch, request);
      await this.kept(kept);
    } catch (error) {
      this.failed(error, request);
    } finally {
      this.button.removeAttribute('aria-busy');
      this.busy = undefined;
    }
  }

  private stage(stage: Stage): void {
    const step = stage.at === 'source' ? 1 : 2;
    this.draw('book', i18n.t('button.saving', [String(step)]));
    const line = make('span', { class: 'line' });
    line.style.width = `${Math.round((step / 3) * 100)}%`;
    this.button.append(line);
    this.card.show(savingCard(stage, () => this.busy?.abort()));
  }

  private async kept(kept: Kept): Promise<void> {
    const { exhibit, completeness, already } = kept.saved;
    this.message = { ...this.message, key: kept.key };
    const name = i18n.t('button.saved', [exhibit]);
    const more = i18n.t(`completeness.long.${key(completeness.state)}`);
    this.draw(completeness.state, name, [name, more].join(i18n.t('comma')));
    if (!kept.source.got && kept.source.reason === 'message-changed') this.tellsUntil = Date.now() + tellingMs;
    const actions = { undo: () => void this.undo(kept), again: () => this.pressed() };
    this.card.show(keptCard(kept, actions));
    if (already || completeness.state === 'on-screen') return;
    const result = await countsOf(kept.pressId).catch(() => null);
    if (this.card.isOpen()) this.card.show(countedCard(kept, result, actions));
  }

  private async undo(kept: Kept): Promise<void> {
    try {
      const exhibit = await takeBack(kept.pressId);
      this.draw('book', i18n.t('button.save'));
      this.card.show(undoneCard(exhibit));
    } catch (error) {
      this.card.show(failedCard(asFailure(error), () => void this.undo(kept)));
    }
  }

  private failed(error: unknown, request?: PressRequest): void {
    const failure = asFailure(error);
    this.tellsUntil = Date.now() + tellingMs;
    if (failure.code === 'cancelled') {
      this.draw('book', i18n.t('button.save'));
      this.card.show(cancelledCard());
      return;
    }
    this.draw('failed', i18n.t('button.notSaved'));
    this.card.show(failedCard(failure, () => this.pressed(request)));
  }

  /** `spoken` is the accessible name where it says more than the label. */
  private draw(sign: SignName, label: string, spoken = label): void {
    this.button.setAttribute('aria-label', spoken);
    this.button.replaceChildren(drawSign(sign), make('span', {}, ...withStrongNumber(label)));
  }
}

function withStrongNumber(label: string): (Node | string)[] {
  return label.split(/(EX-\d+)/).map((part) => (part.startsWith('EX-') ? make('strong', {}, part) : part));
}
