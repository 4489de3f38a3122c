import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { sizeWords } from '../../look/words.ts';
import { Sign } from '../sign.tsx';

interface Storage {
  persistent: boolean;
  used: number;
  quota: number;
}

/** Asks the browser to keep the store for good, and says what it answered. */
export function StorageNote() {
  const [storage, setStorage] = useState<Storage>();
  useEffect(() => {
    void askToPersist().then(setStorage);
  }, []);
  if (!storage) return null;
  const { persistent, used, quota } = storage;
  return (
    <section>
      <h2>{i18n.t('storage.title')}</h2>
      <p class="with-sign">
        <Sign name={persistent ? 'tick' : 'note'} />
        <span>{i18n.t(persistent ? 'storage.persistent' : 'storage.notPersistent')}</span>
      </p>
      <p class="quiet">{i18n.t('storage.room', [sizeWords(used), sizeWords(quota)])}</p>
    </section>
  );
}

async function askToPersist(): Promise<Storage> {
  const persistent = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { persistent, used: usage, quota };
}
