import { i18n } from '#i18n';
import { asFailure } from '../core/failure.ts';
import type { SignName } from '../look/shapes.ts';
import { key } from '../look/words.ts';
import type { PressRequest } from '../messages/press-request.ts';
import type { OpenMessage } from '../sites/site.ts';
import { Card } from './card.ts';
import { cancelledCard, countedCard, failedCard, keptCard, savingCard, undoneCard } from './card-contents.ts';
import type { Stage } from './card-contents.ts';
import { cardStyle } from './card-style.ts';
import { make } from './dom.ts';
import { drawSign } from './draw-sign.ts';
import { countsOf, press, takeBack } from './press.ts';
import type { Kept, PressWatch } from './press.ts';
import type { SaveButton } from './save-button.ts';

/** How long an outcome is told when the message is not on the screen any more. */
const tellingMs = 12_000;

/** What a press of the button does, and the card that tells of it. Comes into a page with the first press there. */
export class Pressing {
  private readonly of: SaveButton;
  private readonly card: Card;
  private busy: AbortController | undefined;
  private tellsUntil = 0;

  constructor(of: SaveButton) {
    this.of = of;
    this.card = new Card(of.button);
    of.shell.add([this.card.element], cardStyle);
    of.button.addEventListener('keydown', (event) => event.key === 'Escape' && this.card.close());
  }

  /** Shows again what was said, after the page threw the button away and it was put back. */
  appear(): void {
    this.card.appear();
  }

  /** A press is under way, or its outcome is being told. */
  isOpen(): boolean {
    return this.busy !== undefined || this.card.isOpen();
  }

  /** A press is under way, or it ended otherwise than expected and that is still being told. */
  isSpeaking(): boolean {
    return this.busy !== undefined || (this.card.isOpen() && Date.now() < this.tellsUntil);
  }

  leave(): void {
    this.busy?.abort();
    this.card.close();
  }

  /** @param message as it stood on the screen at the press */
  async press(message: OpenMessage, request?: PressRequest): Promise<void> {
    if (this.busy) return;
    this.busy = new AbortController();
    this.of.button.setAttribute('aria-busy', 'true');
    try {
      const watch: PressWatch = {
        signal: this.busy.signal,
        onSource: (received, announced) => this.stage({ at: 'source', received, announced }),
        onStoring: (source) => this.stage({ at: 'store', received: source.transport?.received ?? 0 }),
      };
      await this.kept(await press(this.of.site, message, watch, request));
    } catch (error) {
      this.failed(error, request);
    } finally {
      this.of.button.removeAttribute('aria-busy');
      this.busy = undefined;
    }
  }

  private stage(stage: Stage): void {
    const step = stage.at === 'source' ? 1 : 2;
    this.draw('book', i18n.t('button.saving', [String(step)]));
    const line = make('span', { class: 'line' });
    line.style.width = `${Math.round((step / 3) * 100)}%`;
    this.of.button.append(line);
    this.card.show(savingCard(stage, () => this.busy?.abort()));
  }

  private async kept(kept: Kept): Promise<void> {
    const { exhibit, completeness, already } = kept.saved;
    this.of.wasKept(kept.key);
    const name = i18n.t('button.saved', [exhibit]);
    const more = i18n.t(`completeness.long.${key(completeness.state)}`);
    this.draw(completeness.state, name, [name, more].join(i18n.t('comma')));
    if (!kept.source.got && kept.source.reason === 'message-changed') this.tellsUntil = Date.now() + tellingMs;
    const actions = { undo: () => void this.undo(kept), again: () => this.of.press() };
    this.card.show(keptCard(kept, actions));
    if (already || completeness.state === 'on-screen') return;
    const result = await countsOf(kept.pressId).catch(() => null);
    if (this.card.isOpen()) this.card.show(countedCard(kept, result, actions));
  }

  private async undo(kept: Kept): Promise<void> {
    try {
      const exhibit = await takeBack(kept.pressId);
      this.of.rest();
      this.card.show(undoneCard(exhibit));
    } catch (error) {
      this.card.show(failedCard(asFailure(error), () => void this.undo(kept)));
    }
  }

  private failed(error: unknown, request?: PressRequest): void {
    const failure = asFailure(error);
    this.tellsUntil = Date.now() + tellingMs;
    if (failure.code === 'cancelled') {
      this.of.rest();
      this.card.show(cancelledCard());
      return;
    }
    this.draw('failed', i18n.t('button.notSaved'));
    this.card.show(failedCard(failure, () => this.of.press(request)));
  }

  /** `spoken` is the accessible name where it says more than the label. */
  private draw(sign: SignName, label: string, spoken = label): void {
    this.of.label(drawSign(sign), withStrongNumber(label), spoken);
  }
}

function withStrongNumber(label: string): (Node | string)[] {
  return label.split(/(EX-\d+)/).map((part) => (part.startsWith('EX-') ? make('strong', {}, part) : part));
}
