import { captureLimits } from '../core/capture-limits.ts';
import type { Capture } from '../core/capture.ts';
import { hearPress } from '../messages/hear-press.ts';
import type { PressRequest } from '../messages/press-request.ts';
import { send } from '../messages/send.ts';
import { asFailure } from '../core/failure.ts';
import { failedCard, pageCard, undoneCard } from './card-contents.ts';
import { now } from './now.ts';
import { PageCard } from './page-card.ts';
import { takeBack } from './press.ts';

/** Saves this page when the background asks; put in by the person's gesture, once a page however often they ask. */
export function startOnAnyPage(): void {
  const mark = globalThis as { cluebookAnyPage?: true };
  if (mark.cluebookAnyPage) return;
  mark.cluebookAnyPage = true;
  let card: PageCard | undefined;
  hearPress((request) => {
    if (request.save !== 'page') return false;
    card ??= new PageCard();
    void savePage(request, card);
    return true;
  });
}

async function savePage(request: PressRequest, card: PageCard): Promise<void> {
  try {
    const saved = await send('capture.save', captureOfPage(request));
    card.show(pageCard(saved, () => void undo(request.pressId, card)));
  } catch (error) {
    card.show(failedCard(asFailure(error), () => void savePage(request, card)));
  }
}

async function undo(pressId: string, card: PageCard): Promise<void> {
  try {
    card.show(undoneCard(await takeBack(pressId)));
  } catch (error) {
    card.show(failedCard(asFailure(error), () => void undo(pressId, card)));
  }
}

/** The page as it is shown: its selected text, or all of it that is rendered. */
function captureOfPage({ pressId, asked, chosen }: PressRequest): Capture {
  const selected = String(getSelection() ?? '');
  const whole = selected.trim() === '' ? shownText() : selected;
  const text = whole.slice(0, captureLimits.seenText);
  const title = document.title.slice(0, captureLimits.seenLine);
  return {
    pressId,
    siteId: 'any-page',
    kind: 'page',
    messageKey: location.href.slice(0, captureLimits.seenLine),
    pageTitle: title,
    seen: {
      ...(title === '' ? {} : { subject: title }),
      ...(chosen ? { chosen } : {}),
      ...(text === '' ? {} : { text }),
      ...(text.length < whole.length ? { textCut: true } : {}),
    },
    source: { got: false, reason: 'web-page' },
    steps: [
      { at: now(), what: asked },
      { at: now(), what: selected.trim() === '' ? 'Text of the page taken as shown' : 'Selected text taken as shown' },
    ],
  };
}

function shownText(): string {
  return document.body instanceof HTMLElement ? document.body.innerText : '';
}
