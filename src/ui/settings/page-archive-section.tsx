import { i18n } from '#i18n';
import { PermissionChoice } from '../permission-choice.tsx';
import { usePermission } from '../use-permission.ts';

/** Whether a page that is saved is kept as one file too: Chromium's own permission. */
export function PageArchiveSection() {
  const permission = usePermission('pageCapture');
  if (permission.state === null) return <p>{i18n.t('settings.archive.none')}</p>;
  return (
    <>
      <p>{i18n.t('settings.archive.text')}</p>
      {permission.state !== 'on' && <p>{i18n.t('settings.archive.warning')}</p>}
      <PermissionChoice permission={permission} of="archive" />
    </>
  );
}
