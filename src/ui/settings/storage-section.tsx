import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { sizeWords } from '../../look/words.ts';
import { outgoingBytes } from '../../store/outgoing-files.ts';
import { Sign } from '../sign.tsx';
import type { SectionProps } from './sections.ts';

interface Storage {
  persistent: boolean;
  used: number;
  quota: number;
}

/** How much is used, and whether the browser has promised to keep it. */
export function StorageSection({ rows }: SectionProps) {
  const [storage, setStorage] = useState<Storage>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void storageNow().then(setStorage);
  }, [rows]);
  if (!storage) return null;
  const { persistent, used, quota } = storage;
  const ask = async () => {
    setRefused(!(await navigator.storage.persist()));
    setStorage(await storageNow());
  };
  return (
    <>
      <p class="with-sign" role="status">
        <Sign name={persistent ? 'tick' : 'note'} />
        <span>
          {i18n.t(persistent ? 'storage.persistent' : 'storage.notPersistent')}
          {refused && ` ${i18n.t('settings.storage.refused')}`}
        </span>
      </p>
      {!persistent && (
        <p>
          <button type="button" class="button" onClick={() => void ask()}>
            {i18n.t('settings.storage.ask')}
          </button>
        </p>
      )}
      <p>
        <meter min={0} max={Math.max(1, quota)} value={used} aria-label={i18n.t('settings.storage.used')} />
      </p>
      <p class="quiet">{i18n.t('storage.room', [sizeWords(used), sizeWords(quota)])}</p>
    </>
  );
}

async function storageNow(): Promise<Storage> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  // What is on its way to the downloads goes by itself.
  const used = Math.max(0, usage - (await outgoingBytes()));
  return { persistent: await navigator.storage.persisted(), used, quota };
}
