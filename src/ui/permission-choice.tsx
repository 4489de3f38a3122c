import { i18n } from '#i18n';
import { Sign } from './sign.tsx';
import type { Permission } from './use-permission.ts';

/** Says whether something is allowed, and allows it or takes it back. The words: `<words>.on`, `.off`, `.refused`, `.allow`, `.stop`. */
export function PermissionChoice({ permission, words }: { permission: Permission; words: PermissionWords }) {
  const { state, allow, stop } = permission;
  if (state === null) return null;
  return (
    <>
      <p class="with-sign" role="status">
        <Sign name={state === 'on' ? 'tick' : 'note'} />
        {i18n.t(`${words}.${state}`)}
      </p>
      <p>
        <button type="button" class="button" onClick={state === 'on' ? stop : allow}>
          {i18n.t(state === 'on' ? `${words}.stop` : `${words}.allow`)}
        </button>
      </p>
    </>
  );
}

type PermissionWords = 'settings.archive' | 'deadlines';
