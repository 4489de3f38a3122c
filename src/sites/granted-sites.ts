import { patternsOfServers, sitePatterns } from '../core/site-address.ts';
import { serversAsked, serversOf } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import { givesOnlyOriginals, knownSiteOf } from './known-sites.ts';

/** Of all granted patterns, those of sites. A server that is asked for a time stamp or a key is granted too, and no page of it is looked at. */
export function grantedSites(origins: readonly string[], settings: Settings): string[] {
  return sitePatterns(origins, serversOf(settings).filter(isServerAlone));
}

/** What is granted for the servers that the settings name, and is no site for that. */
export function serverPatterns(settings: Settings): Set<string> {
  return new Set(patternsOfServers(serversOf(settings).filter(isServerAlone)));
}

/** What the browser need not grant any more: for servers that were asked before, and are not now. */
export function noLongerAsked(before: Settings, now: Settings): string[] {
  const asked = new Set(patternsOfServers(serversAsked(now)));
  const gone = patternsOfServers(serversAsked(before).filter(isServerAlone));
  return [...new Set(gone)].filter((pattern) => !asked.has(pattern));
}

/** Not at a host of a known site, which is switched on and off by itself. */
function isServerAlone(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return !knownSiteOf(host) && !givesOnlyOriginals(host);
}
