import { i18n } from '#i18n';
import { Sign } from './sign.tsx';
import type { Permission } from './use-permission.ts';

interface PermissionChoiceProps {
  permission: Permission;
  of: 'archive' | 'deadlines';
}

/** Says whether something is allowed, and allows it or takes it back. The words: `settings.<of>.on`, `.off`, `.refused`, `.allow`, `.stop`. */
export function PermissionChoice({ permission, of }: PermissionChoiceProps) {
  const { state, allow, stop } = permission;
  if (state === null) return null;
  return (
    <>
      <p class="with-sign" role="status">
        <Sign name={state === 'on' ? 'tick' : 'note'} />
        {i18n.t(`settings.${of}.${state}`)}
      </p>
      <p>
        <button type="button" class="button" onClick={state === 'on' ? stop : allow}>
          {i18n.t(`settings.${of}.${state === 'on' ? 'stop' : 'allow'}`)}
        </button>
      </p>
    </>
  );
}
