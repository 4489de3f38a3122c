import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    // For the background alone, which asks a mail site for an original, or whom the person named.
    expect(policy.get('connect-src')).toBe('https: http://127.0.0.1:* http://localhost:*');
    policy.delete('connect-src');
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it.each(readdirSync('entrypoints').filter((name) => existsSync(`entrypoints/${name}/index.html`)))(
    'lets the page %s ask nobody',
    (name) => {
      const html = readFileSync(`entrypoints/${name}/index.html`, 'utf8');
      const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(own).toMatch(/(?:^|; )connect-src 'none'|^default-src 'none'(?!.*connect-src)/);
    },
  );

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
