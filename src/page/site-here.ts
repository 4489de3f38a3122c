import type { SitePage } from '../sites/site.ts';

/** The first of these sites whose page this is. */
export function siteHere<One extends SitePage>(sites: readonly One[]): One | undefined {
  const url = new URL(location.href);
  return sites.find((site) => mayShowHere(site) && site.recognises(document, url));
}

/** A mail's own HTML sits in a frame that can look like the page: only the top window, and frames that the site is known to use. */
export function mayShowHere({ frames = [] }: SitePage): boolean {
  if (window.top === window) return true;
  const frame = window.frameElement;
  return frame !== null && (frames.includes(frame.id) || frames.includes(frame.getAttribute('name') ?? ''));
}
