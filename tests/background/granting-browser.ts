import type { SiteScriptsApi } from '../../src/background/site-scripts.ts';

/** A browser that remembers what is registered, and complains as real ones do. */
export function fakeBrowser(origins: string[]) {
  const registered = new Map<string, string[]>();
  const injected: number[] = [];
  const api: SiteScriptsApi = {
    permissions: {
      getAll: () => Promise.resolve({ origins }),
      remove: (given) => {
        if (given.origins.some((one) => !origins.includes(one))) return Promise.reject(new Error('not granted'));
        origins.splice(0, origins.length, ...origins.filter((one) => !given.origins.includes(one)));
        return Promise.resolve(true);
      },
    },
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
  return { api, origins, injected, registered, matches: () => registered.get('webmail') };
}
