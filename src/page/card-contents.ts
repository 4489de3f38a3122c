import { i18n } from '#i18n';
import type { Failure } from '../core/failure.ts';
import type { ReadResult, Saved } from '../messages/protocol.ts';
import type { CardAction, CardContent, CardStep } from './card.ts';
import type { Kept } from './press.ts';
import { send } from '../messages/send.ts';
import { countWords, failureWords, reasonWords, sizeWords, timeWords, wholeWords } from '../look/words.ts';

/** How far a press is. */
export type Stage =
  | { at: 'source'; received: number; announced: number | undefined }
  | { at: 'store'; received: number };

/** What a person can do about an exhibit that was just made. */
export interface KeptActions {
  undo(): void;
  again(): void;
}

export function savingCard(stage: Stage, cancel: () => void): CardContent {
  const reading = stage.at === 'source';
  const steps: CardStep[] = [
    {
      state: reading ? 'now' : 'done',
      label: i18n.t(reading ? 'card.stepSourceNow' : 'card.stepSource'),
      size: sizeWords(stage.received),
    },
    { state: reading ? 'next' : 'now', label: i18n.t('card.stepStore') },
    { state: 'next', label: i18n.t('card.stepClues') },
  ];
  const share =
    reading && stage.announced !== undefined ? stage.received / Math.max(1, stage.announced) : reading ? 0.5 : 1;
  const done = (share + (reading ? 0 : 1)) / 3;
  return {
    sign: 'book',
    title: i18n.t('card.savingTitle'),
    progress: { steps, done: Math.min(done, 1) },
    actions: reading ? [{ label: i18n.t('card.cancel'), run: cancel }] : [],
  };
}

/** "Saved": at once, when the store has it. Counts come when reading is done. */
export function keptCard(kept: Kept, actions: KeptActions): CardContent {
  const { exhibit, completeness, already, firstAt } = kept.saved;
  const when = timeWords(firstAt);
  if (already) {
    const text = i18n.t(completeness.state === 'on-screen' ? 'card.alreadyScreen' : 'card.alreadyText', [when]);
    const title = i18n.t('card.alreadyTitle', [exhibit]);
    return { sign: completeness.state, title, text: [text, ...screenshotWords(kept)], passing: true };
  }
  if (completeness.state === 'on-screen') {
    const why = reasonWords(completeness.reason, kept.source);
    const text = [why, i18n.t('card.onScreenText'), ...screenshotWords(kept)];
    const title = i18n.t('card.onScreenTitle', [exhibit]);
    return { sign: 'on-screen', title, text, actions: [tryAgain(actions), undo(actions)] };
  }
  return { ...countedCard(kept, undefined, actions), passing: false };
}

/** The same card with the counts; `null` when reading was not answered, undefined while it goes on. */
export function countedCard(kept: Kept, result: ReadResult | null | undefined, actions: KeptActions): CardContent {
  const { exhibit, completeness } = kept.saved;
  const counts =
    result === undefined
      ? i18n.t('card.stepClues')
      : result === null
        ? i18n.t('card.readingLater')
        : result.unreadable
          ? i18n.t('card.unreadable')
          : countWords(result.counts);
  if (completeness.state === 'incomplete') {
    const received = sizeWords(completeness.received);
    const { announced } = completeness;
    const text =
      announced === undefined
        ? i18n.t('card.incompleteUnknown', [received])
        : i18n.t('card.incompleteText', [received, sizeWords(announced)]);
    const title = i18n.t('card.incompleteTitle', [exhibit]);
    return {
      sign: 'incomplete',
      title,
      text: [text, counts, ...screenshotWords(kept)],
      actions: [tryAgain(actions), undo(actions)],
    };
  }
  const text = [wholeWords(kept.source), counts, ...screenshotWords(kept)];
  return {
    sign: 'complete',
    title: i18n.t('card.savedTitle', [exhibit]),
    text,
    actions: [undo(actions)],
    passing: true,
  };
}

/** A page, kept as it is shown: it has no original. */
export function pageCard(saved: Saved, takeBack: () => void): CardContent {
  const text = [i18n.t('card.pageText'), ...screenshotWords({ saved })];
  if (saved.already) text.unshift(i18n.t('card.alreadyScreen', [timeWords(saved.firstAt)]));
  const title = i18n.t(saved.already ? 'card.alreadyTitle' : 'card.pageTitle', [saved.exhibit]);
  const actions: CardAction[] = saved.already ? [] : [{ label: i18n.t('card.undo'), sign: 'undo', run: takeBack }];
  return { sign: saved.completeness.state, title, text, actions, passing: true };
}

/** That a picture of the screen is there, or how to add one: only a gesture of the person's lets the browser take it. */
function screenshotWords({ saved: { screenshot, shortcut } }: { saved: Saved }): string[] {
  if (screenshot === true) return [i18n.t('card.withScreenshot')];
  return shortcut === undefined ? [] : [i18n.t('card.screenshotHow', [shortcut])];
}

export function undoneCard(exhibit: string): CardContent {
  return { sign: 'book', title: i18n.t('card.undoneTitle'), text: [i18n.t('card.undone', [exhibit])], passing: true };
}

export function cancelledCard(): CardContent {
  return { sign: 'book', title: i18n.t('card.errorTitle'), text: [i18n.t('card.cancelledText')] };
}

export function failedCard(failure: Failure, again: () => void): CardContent {
  const details = JSON.stringify({ code: failure.code, ...failure.details });
  const copy: CardAction = {
    label: i18n.t('card.copyDetails'),
    run: () => void navigator.clipboard.writeText(details),
  };
  const unlock: CardAction = {
    label: i18n.t('lock.unlock'),
    sign: 'lock',
    run: () => void send('lock.show', {}).catch(() => undefined),
  };
  return {
    sign: 'failed',
    title: i18n.t('card.errorTitle'),
    text: [failureWords(failure.code), i18n.t('card.stillThere')],
    actions: [...(failure.code === 'locked' ? [unlock] : []), { label: i18n.t('card.tryAgain'), run: again }, copy],
    urgent: true,
  };
}

function tryAgain(actions: KeptActions): CardAction {
  return { label: i18n.t('card.tryAgain'), run: actions.again };
}

function undo(actions: KeptActions): CardAction {
  return { label: i18n.t('card.undo'), sign: 'undo', run: actions.undo };
}
