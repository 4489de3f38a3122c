import browser from 'webextension-polyfill';
import { sitePatterns } from '../core/site-address.ts';

/** The button's registration with the browser. */
const siteScript = {
  id: 'webmail',
  js: ['content-scripts/webmail.js'],
  allFrames: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
};

/** The part of the browser that this needs: given, so that a test can stand in for it. */
export interface SiteScriptsApi {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ id: string; matches?: string[] }[]>;
    registerContentScripts(scripts: (typeof siteScript & { matches: string[] })[]): Promise<void>;
    updateContentScripts(scripts: (typeof siteScript & { matches: string[] })[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: { tabId: number; allFrames: boolean }; files: string[] }): Promise<unknown>;
  };
  tabs: { query(filter: { url: string[] }): Promise<{ id?: number | undefined }[]> };
}

/** Keeps the button registered for just the sites that are switched on: now, and whenever that changes. */
export function keepSiteScripts(): void {
  const scripts = new SiteScripts(browser);
  browser.permissions.onAdded.addListener(({ origins }) => void scripts.switchedOn(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void scripts.sync());
  // Where a browser forgets registrations at a restart or an update, they are made again.
  browser.runtime.onStartup.addListener(() => void scripts.sync());
  void scripts.sync();
}

/** One thing at a time: two changes that come together must not both register the same script. */
export class SiteScripts {
  private readonly api: SiteScriptsApi;
  private last: Promise<void> = Promise.resolve();

  constructor(api: SiteScriptsApi) {
    this.api = api;
  }

  /** Makes the registration equal to what is granted. */
  sync(): Promise<void> {
    this.last = this.last.then(() => this.register()).catch(() => undefined);
    return this.last;
  }

  /** Registers for sites that were just switched on, and puts the button into their pages that are already open. */
  async switchedOn(origins: string[]): Promise<void> {
    await this.sync();
    const { tabs, scripting } = this.api;
    const url = sitePatterns(origins);
    if (url.length === 0) return;
    for (const { id } of await tabs.query({ url })) {
      if (id === undefined) continue;
      const injection = { target: { tabId: id, allFrames: true }, files: siteScript.js };
      // A tab may be gone meanwhile, or show an error page: the next visit has the button anyway.
      await scripting.executeScript(injection).catch(() => undefined);
    }
  }

  private async register(): Promise<void> {
    const { permissions, scripting } = this.api;
    const matches = sitePatterns((await permissions.getAll()).origins ?? []);
    const ids = [siteScript.id];
    const [registered] = await scripting.getRegisteredContentScripts({ ids });
    if (matches.length === 0) {
      if (registered) await scripting.unregisterContentScripts({ ids });
    } else if (registered) {
      await scripting.updateContentScripts([{ ...siteScript, matches }]);
    } else {
      await scripting.registerContentScripts([{ ...siteScript, matches }]);
    }
  }
}
