import { useEffect, useState } from 'preact/hooks';
import type { ReadingProgress } from '../../core/reading-progress.ts';
import { send } from '../../messages/send.ts';
import { readingWords } from '../reading-words.ts';

/**
 * A quiet line while what an older version read is read again. While the popup is open it asks for slice after slice:
 * the background could be stopped, a question starts it again. A store that fails is told where the rows stand.
 */
export function ReadingAgain() {
  const [progress, setProgress] = useState<ReadingProgress>();
  useEffect(() => {
    let over = false;
    const follow = async () => {
      for (;;) {
        const now = await send('reading.slice', {});
        if (over) return;
        setProgress(now);
        if (now.finished) return;
      }
    };
    follow().catch(() => setProgress(undefined));
    return () => {
      over = true;
    };
  }, []);
  const shown = progress?.again === true && !progress.finished;
  return <div role="status">{shown && <p class="reading">{readingWords(progress)}</p>}</div>;
}
