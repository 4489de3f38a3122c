import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { asFailure, Failure } from '../../core/failure.ts';
import { language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { noteUse } from './watch-key.ts';

/** How long to wait before a background that the browser has just stopped is asked again. */
const startsAgainMs = 500;

/**
 * How far locking, or opening, what was there is. Each question also keeps the background at it; when this page is left, it goes on by
 * itself, at its next start too.
 */
export function Rewriting({ to }: { to: 'sealing' | 'opening' }) {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let over = false;
    const follow = async () => {
      for await (const now of slices()) {
        if (over) return;
        setProgress(now);
      }
    };
    follow().catch((error: unknown) => {
      if (!over) setFailure(asFailure(error));
    });
    return () => {
      over = true;
    };
  }, [to]);
  const { done, total } = progress;
  const number = new Intl.NumberFormat(language());
  return (
    <div class="task">
      <p role="status">{i18n.t(`settings.lock.${to}`)}</p>
      <progress {...(total === 0 ? {} : { value: done, max: total })} aria-label={i18n.t('settings.lock.title')} />
      <p class="quiet">{total > 0 && i18n.t('task.of', [number.format(done), number.format(total)])}</p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

async function* slices(): AsyncGenerator<{ done: number; total: number }> {
  for (;;) {
    try {
      const progress = await send('lock.slice', {});
      noteUse();
      if (progress.finished) return;
      yield progress;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'background-stopped') throw error;
      await new Promise((resolve) => setTimeout(resolve, startsAgainMs));
    }
  }
}
