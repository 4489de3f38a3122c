import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';

/** The title of the page says where one is. Null: somebody further in says it. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${i18n.t('name')}`;
  }, [title]);
}
