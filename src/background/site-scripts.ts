import browser from 'webextension-polyfill';
import { hostOfPattern } from '../core/site-address.ts';
import { defaultSettings } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import { grantedSites, noLongerAsked } from '../sites/granted-sites.ts';
import { givesOnlyOriginals, knownSiteOf } from '../sites/known-sites.ts';
import type { SiteScript } from '../sites/known-sites.ts';

/** A registration with the browser: one content script, and the pages that get it. */
interface SiteScriptRegistration {
  id: SiteScript;
  js: string[];
  matches: string[];
  allFrames: true;
  /** Also in windows that its pages write themselves: those have no address that could match. */
  matchOriginAsFallback: boolean;
  runAt: 'document_idle';
  persistAcrossSessions: true;
}

/** The part of the browser that this needs: given, so that a test can stand in for it. */
export interface SiteScriptsApi {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    registerContentScripts(scripts: SiteScriptRegistration[]): Promise<void>;
    updateContentScripts(scripts: SiteScriptRegistration[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: { tabId: number; allFrames: boolean }; files: string[] }): Promise<unknown>;
  };
  tabs: { query(filter: { url: string[] }): Promise<{ id?: number | undefined }[]> };
}

/** Keeps the button registered for just the sites that are switched on: now, and whenever that changes. */
export function keepSiteScripts(scripts: SiteScripts): void {
  browser.permissions.onAdded.addListener(({ origins }) => void scripts.switchedOn(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void scripts.sync());
  // Where a browser forgets registrations at a restart or an update, they are made again.
  browser.runtime.onStartup.addListener(() => void scripts.sync());
  void scripts.sync();
}

/** One thing at a time: two changes that come together must not both register the same script. */
export class SiteScripts {
  private readonly api: SiteScriptsApi;
  private readonly settings: () => Promise<Settings>;
  private last: Promise<void> = Promise.resolve();

  /** `settings`: they name the servers, which are granted as sites are. A store that fails names none. */
  constructor(api: SiteScriptsApi, settings: () => Promise<Settings>) {
    this.api = api;
    this.settings = () => settings().catch(() => defaultSettings);
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
    for (const { js, matches } of registrationsFor(grantedSites(origins, await this.settings()))) {
      for (const { id } of await tabs.query({ url: matches })) {
        if (id === undefined) continue;
        const injection = { target: { tabId: id, allFrames: true }, files: js };
        // A tab may be gone meanwhile, or show an error page: the next visit has the button anyway.
        await scripting.executeScript(injection).catch(() => undefined);
      }
    }
  }

  /** The grant of a server comes before the setting that names it: what was taken for a site until then is none. */
  async settingsChanged(before: Settings, now: Settings): Promise<void> {
    for (const pattern of noLongerAsked(before, now)) {
      // One that cannot be given back is named in the browser's own list, where the person can do it.
      await this.api.permissions.remove({ origins: [pattern] }).catch(() => false);
    }
    await this.sync();
  }

  private async register(): Promise<void> {
    const { permissions, scripting } = this.api;
    const { origins = [] } = await permissions.getAll();
    const wanted = registrationsFor(grantedSites(origins, await this.settings()));
    const there = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
    const names = new Set<string>(wanted.map(({ id }) => id));
    const gone = [...there].filter((id) => !names.has(id));
    if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
    const [again, fresh] = [wanted.filter(({ id }) => there.has(id)), wanted.filter(({ id }) => !there.has(id))];
    if (again.length > 0) await scripting.updateContentScripts(again);
    if (fresh.length > 0) await scripting.registerContentScripts(fresh);
  }
}

/** Each granted page gets just the script of its site's family; hosts that only give originals get none. */
function registrationsFor(patterns: readonly string[]): SiteScriptRegistration[] {
  const byScript = Map.groupBy(
    patterns.filter((pattern) => !givesOnlyOriginals(hostOfPattern(pattern))),
    (pattern) => knownSiteOf(hostOfPattern(pattern))?.script ?? 'webmail',
  );
  return [...byScript].map(([id, matches]) => ({
    id,
    js: [`${id}.js`],
    matches,
    allFrames: true,
    matchOriginAsFallback: id === 'webmail',
    runAt: 'document_idle',
    persistAcrossSessions: true,
  }));
}
