import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Permissions } from 'webextension-polyfill';
import { watchPermissions } from './watch-permissions.ts';

export type PermissionState = 'on' | 'off' | 'refused';

export interface Permission {
  /** What the browser grants is the setting. Null where this browser does not have such a thing. */
  state: PermissionState | null;
  /** To be called at once in the press: the browser only listens while that is still fresh. */
  allow(): void;
  stop(): void;
}

/** One of the optional permissions of the manifest: as it is now, and whenever that changes. */
export function usePermission(name: string): Permission {
  const isThere = browser.runtime.getManifest().optional_permissions?.includes(name) === true;
  // The types have only the names that both browsers have.
  const permissions = { permissions: [name] } as unknown as Permissions.Permissions;
  const [state, setState] = useState<PermissionState>('off');
  useEffect(() => {
    // A browser may throw at the very name of a permission that it does not know.
    if (!isThere) return undefined;
    return watchPermissions(
      () =>
        void browser.permissions.contains(permissions).then(
          (on) => setState(on ? 'on' : 'off'),
          () => setState('off'),
        ),
    );
  }, [name]);
  return {
    state: isThere ? state : null,
    allow: () =>
      void browser.permissions.request(permissions).then(
        (granted) => setState(granted ? 'on' : 'refused'),
        () => setState('refused'),
      ),
    stop: () =>
      void browser.permissions.remove(permissions).then(
        (removed) => removed && setState('off'),
        () => undefined,
      ),
  };
}
