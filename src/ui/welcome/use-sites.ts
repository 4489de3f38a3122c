import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { defaultSettings } from '../../core/settings.ts';
import type { Settings } from '../../core/settings.ts';
import { hostOfPattern } from '../../core/site-address.ts';
import { grantedSites, serverPatterns } from '../../sites/granted-sites.ts';
import { knownSites, patternsOf } from '../../sites/known-sites.ts';
import { watchPermissions } from '../watch-permissions.ts';

/** How it stands with one site. `refused`: the browser or the person said no; `fixed`: this build always has it. */
export type SiteState = 'on' | 'off' | 'asking' | 'refused' | 'fixed';

export interface SiteRow {
  /** A known site's id, or the pattern of one that was added by address. */
  id: string;
  kind: 'mail' | 'messenger' | 'added';
  /** Null for a site that we know by its address alone. */
  name: string | null;
  hosts: readonly string[];
  /** What the browser is asked for, all at once. */
  patterns: readonly string[];
  state: SiteState;
}

/** What the person is doing about a site; the rest follows from what the browser grants. */
type Pending = Record<string, 'asking' | 'refused' | 'fixed' | 'seen'>;

/** All sites that can be switched on, those that are or were on this page, and the switch of each. */
export function useSites() {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<Pending>({});
  const settings = useOwnSettings();
  const put = (id: string, state: Pending[string]) => setPending((all) => ({ ...all, [id]: state }));
  useEffect(() => {
    if (!settings) return undefined;
    // The grant of a server comes before the setting that names it: until then it looked like a site.
    const servers = serverPatterns(settings);
    setPending((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !servers.has(id))));
    const readNow = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      const patterns = grantedSites(origins, settings);
      setGranted(new Set(patterns));
      // A site that was on stays in the list when it is switched off, so that it can be switched on again.
      setPending((all) => ({ ...Object.fromEntries(patterns.map((pattern) => [pattern, 'seen'])), ...all }));
    };
    return watchPermissions(() => void readNow());
  }, [settings]);
  const switchOn = async (id: string, patterns: readonly string[]) => {
    put(id, 'asking');
    // Asked at once: the browser only listens while the press is still fresh.
    const yes = await browser.permissions.request({ origins: [...patterns] }).catch(() => false);
    put(id, yes ? 'seen' : 'refused');
  };
  const switchOff = async (id: string, patterns: readonly string[]) => {
    const removed = await browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
    put(id, removed ? 'seen' : 'fixed');
  };
  return { rows: rowsOf(granted, pending), servers: serverPatterns(settings ?? defaultSettings), switchOn, switchOff };
}

/** They name the servers, which are granted too and are no sites. Undefined until they are read; a store that fails names none. */
function useOwnSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let over = false;
    let end = () => {};
    const follow = async () => {
      const [{ openAsItLies }, { readSettings, watchSettings }] = await Promise.all([
        import('../../store/open-book.ts'),
        import('../../store/settings.ts'),
      ]);
      // They stand open in a locked book too.
      const book = await openAsItLies();
      setSettings(await readSettings(book));
      const stop = watchSettings(book, setSettings);
      end = () => {
        stop();
        book.close();
      };
      if (over) end();
    };
    follow().catch(() => setSettings(defaultSettings));
    return () => {
      over = true;
      end();
    };
  }, []);
  return settings;
}

function rowsOf(granted: ReadonlySet<string>, pending: Pending): SiteRow[] {
  const stateOf = (id: string, patterns: readonly string[]): SiteState => {
    const doing = pending[id];
    if (doing !== undefined && doing !== 'seen') return doing;
    return patterns.every((pattern) => granted.has(pattern)) ? 'on' : 'off';
  };
  const known = knownSites.map((site): SiteRow => {
    const { id, kind, name, hosts } = site;
    const patterns = patternsOf(site);
    return { id, kind, name, hosts, patterns, state: stateOf(id, patterns) };
  });
  const ofKnown = new Set(known.flatMap(({ id, patterns }) => [id, ...patterns]));
  const added = Object.keys(pending)
    .filter((pattern) => !ofKnown.has(pattern))
    .map((pattern): SiteRow => {
      const host = hostOfPattern(pattern);
      const patterns = [pattern];
      return { id: pattern, kind: 'added', name: null, hosts: [host], patterns, state: stateOf(pattern, patterns) };
    });
  return [...known, ...added.sort((one, other) => one.id.localeCompare(other.id))];
}
