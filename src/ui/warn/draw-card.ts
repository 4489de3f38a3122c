import { cardSize, warningCards } from '../../documents/warning-card.ts';
import type { CardFont, Mark, Measure } from '../../documents/warning-card.ts';
import type { Language } from '../../core/language.ts';
import type { Nameable } from '../../documents/nameable.ts';

/** Ink on white, in any theme: the picture goes to other people. */
const tones = { ink: '#1c1e22', quiet: '#4d4f55', accent: '#264d8c', hairline: '#b9b5ab' } as const;
const face =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const fixedFace = 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace';

function fontOf({ size, bold, fixed }: CardFont): string {
  return `${bold === true ? '700 ' : ''}${size}px ${fixed === true ? fixedFace : face}`;
}

/** The cards as this browser's fonts set them. */
export function cardsHere(named: readonly Nameable[], language: Language, day: string): Mark[][] {
  const pen = document.createElement('canvas').getContext('2d');
  const measure: Measure = (text, font) => {
    if (!pen) return text.length * font.size;
    pen.font = fontOf(font);
    return pen.measureText(text).width;
  };
  return warningCards(named, language, day, measure);
}

export function drawCard(canvas: HTMLCanvasElement, marks: readonly Mark[], language: Language): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  canvas.lang = language;
  canvas.width = cardSize.width;
  canvas.height = cardSize.height;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, cardSize.width, cardSize.height);
  // A value in another script must not turn the line round.
  pen.direction = 'ltr';
  for (const mark of marks) {
    pen.fillStyle = tones[mark.tone];
    if (mark.is === 'rule') {
      pen.fillRect(mark.x, mark.y, mark.width, mark.height);
      continue;
    }
    pen.font = fontOf(mark.font);
    pen.fillText(mark.text, mark.x, mark.y);
  }
}
