import { useEffect, useState } from 'preact/hooks';
import type { ReadingProgress } from '../../core/reading-progress.ts';
import { readingAgain, readingWords } from '../reading-again.ts';

/**
 * A quiet line while what an older version read is read again. While the popup is open it asks for slice after slice. A
 * store that fails is told where the rows stand.
 */
export function ReadingAgain() {
  const [progress, setProgress] = useState<ReadingProgress>();
  useEffect(() => {
    let over = false;
    const follow = async () => {
      for await (const now of readingAgain()) {
        if (over) return;
        setProgress(now);
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
