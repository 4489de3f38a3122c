import { i18n } from '#i18n';
import { PermissionChoice } from '../permission-choice.tsx';
import { usePermission } from '../use-permission.ts';

/** Whether the browser reminds the person of deadlines that they noted after a complaint. */
export function DeadlinesSection() {
  return (
    <>
      <p>{i18n.t('settings.deadlines.text')}</p>
      <p>{i18n.t('settings.deadlines.onScreen')}</p>
      <PermissionChoice permission={usePermission('notifications')} of="deadlines" />
    </>
  );
}
