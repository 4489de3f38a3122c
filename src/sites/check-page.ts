import type { PageReport } from '../core/page-report.ts';
import { isUnderstood } from './site.ts';
import type { Site } from './site.ts';

/** How a site file understands this page. Takes names of ours and counts, and nothing that stands in the page. */
export function checkPage(site: Site | undefined, document: Document, url: URL): PageReport {
  const found = site?.openMessages(document, url) ?? [];
  const open = found.filter(isUnderstood);
  const notUnderstood = found.flatMap((one) => (isUnderstood(one) ? [] : [one.notUnderstood.slice(0, 200)]));
  const landmarks = Object.entries(site?.landmarks ?? {}).map(
    ([name, selector]) => [name, document.querySelectorAll(selector).length] as const,
  );
  return {
    state: open.length > 0 ? 'open' : notUnderstood.length > 0 ? 'not-understood' : 'none',
    site: site?.id ?? null,
    open: open.length,
    notUnderstood: notUnderstood.slice(0, 20),
    landmarks: Object.fromEntries(landmarks),
    sources: countOf(open.map(({ source }) => ('reason' in source ? source.reason : 'request'))),
    seen: countOf(open.flatMap(({ seen }) => Object.keys(seen))),
    listed: site?.listedMessages?.(document, url).length ?? 0,
    selected: site?.selectedMessages?.(document, url).length ?? 0,
  };
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
