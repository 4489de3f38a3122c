import type { SourceAnswer } from '../core/capture.ts';
import { Failure } from '../core/failure.ts';
import type { SourceRequest } from '../core/source-request.ts';
import type { Sender } from '../messages/answer.ts';
import { fetchSource } from '../network/fetch-source.ts';
import { coversHost, knownSiteOf } from '../sites/known-sites.ts';

/**
 * Asks another host of the page's own site, which the page may not. Only a page of a site that we know, and only for hosts that are
 * written down as that site's: the background holds the person's session everywhere, and no page may borrow it.
 *
 * @throws Failure `request-refused`
 */
export async function askForSource(request: SourceRequest, sender: Sender): Promise<SourceAnswer> {
  const site = knownSiteOf(new URL(sender.url).hostname);
  const target = URL.parse(request.url);
  const hosts = site ? [...site.hosts, ...(site.alsoAsks ?? [])] : [];
  if (target?.protocol !== 'https:' || !hosts.some((host) => coversHost(host, target.hostname))) {
    throw new Failure('request-refused', { why: 'host' });
  }
  return fetchSource(request, { signal: new AbortController().signal, onProgress: () => {} });
}
