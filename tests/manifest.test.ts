import { describe, expect, it } from 'vitest';
import config from '../wxt.config.ts';

interface Manifest {
  permissions: string[];
  content_security_policy: { extension_pages: string };
}

describe.each(['chrome', 'firefox'] as const)('the manifest (%s)', (browser) => {
  const make = config.manifest as (env: { browser: string; mode: string }) => Manifest & Record<string, unknown>;
  const manifest = make({ browser, mode: 'production' });
  const policy = new Map(
    manifest.content_security_policy.extension_pages.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );

  it('lets our pages load nothing from anywhere and run only what is ours', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    for (const name of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name), name).toBe("'none'");
    expect(policy.has('connect-src')).toBe(false);
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('opens no door to pages or other extensions, and has no site at install', () => {
    for (const name of [
      'web_accessible_resources',
      'externally_connectable',
      'host_permissions',
      'content_scripts',
      'sandbox',
    ]) {
      expect(manifest[name], name).toBeUndefined();
    }
  });
});
