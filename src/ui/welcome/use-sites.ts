import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hostOfPattern, sitePatterns } from '../../core/site-address.ts';

/** How it stands with one site. `refused`: the browser or the person said no; `fixed`: this build always has it. */
export type SiteState = 'on' | 'off' | 'asking' | 'refused' | 'fixed';

export interface SiteRow {
  pattern: string;
  host: string;
  state: SiteState;
}

/** The mail sites that are switched on, or were on this page, and the switch of each. */
export function useSites() {
  const [states, setStates] = useState<Record<string, SiteState>>({});
  const put = (pattern: string, state: SiteState) => setStates((all) => ({ ...all, [pattern]: state }));
  useEffect(() => {
    const readNow = async () => {
      const { origins } = await browser.permissions.getAll();
      setStates((all) => statesWith(all, sitePatterns(origins ?? [])));
    };
    const read = () => void readNow();
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  const switchOn = async (pattern: string) => {
    put(pattern, 'asking');
    // Asked at once: the browser only listens while the press is still fresh.
    const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    put(pattern, granted ? 'on' : 'refused');
  };
  const switchOff = async (pattern: string) => {
    const removed = await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    put(pattern, removed ? 'off' : 'fixed');
  };
  const rows: SiteRow[] = Object.entries(states).map(([pattern, state]) => ({
    pattern,
    host: hostOfPattern(pattern),
    state,
  }));
  return { rows: rows.sort((one, other) => one.host.localeCompare(other.host)), switchOn, switchOff };
}

/** A site that was on and is not granted any more is off; what is being asked stays as it is. */
function statesWith(all: Record<string, SiteState>, granted: readonly string[]): Record<string, SiteState> {
  const kept = Object.entries(all).map(([pattern, state]) => [pattern, state === 'on' ? 'off' : state] as const);
  const on = granted.map((pattern) => [pattern, all[pattern] === 'fixed' ? 'fixed' : 'on'] as const);
  return Object.fromEntries([...kept, ...on]);
}
