import { defineConfig } from 'wxt';
import { checkersPlugin } from './scripts/checkers/checkers.ts';

/**
 * The public half of a key pair whose private half was thrown away. It only fixes the extension's id, so that tests,
 * the demo and an unpacked copy all share one id (and therefore one store) wherever the folder stands.
 */
const extensionKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5Q1l9B6O2HEx5YzBsw3zFF7A91FrIVDpKEkcyJl2Aen3HXfSf1OpZiloh63MGP64/q+bg1uL/+j7KeD1f5tup/HOIsu0pq5q94uf8tJAsBqP9xCxl6qqyXfYflYAsX2QPrBSD0CpNkVs6Eb7QzkequmxSFNOmkFTqTdbySM9hv+MGdFF3JpgHdeGXmPSGVE38cS4z0f3hFfMRc1GvRV1HWQPgcT4EfS1LBHaUGUykJaYtWHelBdXuENQnBBsU5fh8+g5ezNYQWIyEFOzQAKV3ofnjR12KrceksJT8OhEOit6MYEhrc2vRAEwF1JoWAW2usw3mh+r6YE3nSKvXY8mJQIDAQAB';

/** Machines of the person's own may use plain http; every other site has to be https. */
const localSites = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  // WXT adds `-e2e` to the folder of `--mode e2e` by itself: .output/chrome-mv3-e2e
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // `activeTab`: the tab where the person used the shortcut or the context menu, for that moment. `alarms`: deadlines, where the person
    // wants to be reminded. None of these warns.
    permissions: ['scripting', 'storage', 'unlimitedStorage', 'activeTab', 'contextMenus', 'alarms'],
    commands: {
      'save-page': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_shortcut__' },
    },
    // Asked for where the person switches on what needs it. Of `pageCapture`, which Firefox does not have, the browser's words say more
    // than is done ("all your data on all websites").
    optional_permissions: browser === 'firefox' ? ['notifications'] : ['notifications', 'pageCapture'],
    optional_host_permissions: ['https://*/*', ...localSites],
    ...(mode === 'e2e' ? { host_permissions: localSites } : {}),
    action: { default_title: '__MSG_name__' },
    content_security_policy: {
      // Nothing from anywhere. A frame in a page inherits this and can only tighten it, so the two things that a mail shown in the
      // casebook needs stand here: styles in its markup, and pictures that are in it. `connect-src` is for the background alone, which asks whom the
      // person named; every page takes it back, the casebook too. The other pages take the rest back, each by a
      // `<meta>` of its own. `frame-src 'none'` keeps a frame from being led anywhere, and `srcdoc` works all the same.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src https: http://127.0.0.1:* http://localhost:*; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cluebook@cluebook.example',
              strict_min_version: '148.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: extensionKey,
          minimum_chrome_version: '148',
          // Source bytes travel from the page to the background as bytes, not as text (Chrome 148; Firefox always does).
          message_serialization: 'structured_clone',
        }),
  }),
  hooks: {
    // What the popup needs for its first rows, in one file, its beginning too: each file more is a wait of its own. Other pages take what
    // they share from it.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      config.build ??= {};
      config.build.rolldownOptions ??= {};
      const { output } = config.build.rolldownOptions;
      if (Array.isArray(output)) throw new Error('pages are built once');
      config.build.rolldownOptions.preserveEntrySignatures = false;
      config.build.modulePreload = { polyfill: false };
      config.build.rolldownOptions.output = {
        ...output,
        codeSplitting: { groups: [{ name: 'first-look', test: /popup\/(show-popup|main)|wxt-html-plugins/ }] },
      };
    },
  },
  vite: () => ({
    plugins: [checkersPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false },
  }),
});
