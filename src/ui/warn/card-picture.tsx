import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../core/failure.ts';
import type { Language } from '../../core/language.ts';
import type { Mark } from '../../documents/warning-card.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { download } from '../download.ts';
import { FailureNote } from '../failure-note.tsx';
import { FileMade } from '../file-made.tsx';
import { today } from '../now.ts';
import { drawCard } from './draw-card.ts';

interface Card {
  marks: readonly Mark[];
  language: Language;
  /** All that the picture says, for those who do not see it. */
  text: string;
  /** Where there are several. */
  number: number | undefined;
}

/** One picture, drawn here and nowhere else, and the button that saves it. */
export function CardPicture({ marks, language, text, number }: Card) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState('');
  const { failure, attempt } = useAttempt();
  useLayoutEffect(() => {
    if (canvas.current) drawCard(canvas.current, marks, language);
  }, [marks, language]);
  const save = async () => {
    const picture = await new Promise<Blob | null>((resolve) => {
      if (canvas.current) canvas.current.toBlob(resolve, 'image/png');
      else resolve(null);
    });
    if (!picture) throw new Failure('bug', { error: 'no picture' });
    const name = `warning-${today()}${number === undefined ? '' : `-${number}`}.png`;
    download(picture, name);
    setFile(name);
  };
  return (
    <div class="card-picture">
      <canvas ref={canvas} role="img" aria-label={text} />
      <p class="actions">
        <button type="button" class="button" onClick={() => attempt(save)}>
          {number === undefined ? i18n.t('warn.picture') : i18n.t('warn.pictureNumber', [String(number)])}
        </button>
      </p>
      <FileMade file={file} />
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
