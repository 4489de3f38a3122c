import { describe, expect, it } from 'vitest';
import { SiteScripts } from '../../src/background/site-scripts.ts';
import type { SiteScriptsApi } from '../../src/background/site-scripts.ts';

/** A browser that remembers what is registered, and complains as real ones do. */
function fakeBrowser(origins: string[]) {
  const registered = new Map<string, string[]>();
  const injected: number[] = [];
  const api: SiteScriptsApi = {
    permissions: { getAll: () => Promise.resolve({ origins }) },
    tabs: { query: ({ url }) => Promise.resolve(url.includes('https://a.example/*') ? [{ id: 1 }, { id: 2 }] : []) },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([...registered.keys()].map((id) => ({ id }))),
      registerContentScripts: async (scripts) => {
        await Promise.resolve();
        for (const { id, matches } of scripts) {
          if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          registered.set(id, matches);
        }
      },
      updateContentScripts: (scripts) => {
        for (const { id, matches } of scripts) registered.set(id, matches);
        return Promise.resolve();
      },
      unregisterContentScripts: ({ ids }) => {
        for (const id of ids) registered.delete(id);
        return Promise.resolve();
      },
      executeScript: ({ target }) => {
        injected.push(target.tabId);
        return target.tabId === 1 ? Promise.reject(new Error('tab is gone')) : Promise.resolve();
      },
    },
  };
  return { api, origins, injected, matches: () => registered.get('webmail') };
}

describe('the registration of the button', () => {
  it('is for just the sites that are granted', async () => {
    const { api, matches } = fakeBrowser(['https://b.example/*', 'https://a.example/*', 'file:///*']);
    await new SiteScripts(api).sync();
    expect(matches()).toEqual(['https://a.example/*', 'https://b.example/*']);
  });

  it('is made again where the browser forgot it, and follows every change', async () => {
    const { api, origins, matches } = fakeBrowser(['https://a.example/*']);
    const scripts = new SiteScripts(api);
    await scripts.sync();
    origins.push('https://b.example/*');
    await scripts.sync();
    expect(matches()).toHaveLength(2);
    origins.length = 0;
    await scripts.sync();
    expect(matches()).toBeUndefined();
    origins.push('https://c.example/*');
    await new SiteScripts(api).sync();
    expect(matches()).toEqual(['https://c.example/*']);
  });

  it('survives changes that come together', async () => {
    const { api, matches } = fakeBrowser(['https://a.example/*']);
    const scripts = new SiteScripts(api);
    await Promise.all([scripts.sync(), scripts.sync(), scripts.switchedOn(['https://a.example/*']), scripts.sync()]);
    expect(matches()).toEqual(['https://a.example/*']);
  });

  it('puts the button into the pages that are open already, and does not mind a tab that is gone', async () => {
    const { api, injected } = fakeBrowser(['https://a.example/*']);
    await new SiteScripts(api).switchedOn(['https://a.example/*']);
    expect(injected).toEqual([1, 2]);
    await new SiteScripts(api).switchedOn([]);
    expect(injected).toHaveLength(2);
  });
});
