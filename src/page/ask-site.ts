import type { SourceAnswer } from '../core/capture.ts';
import type { SourceRequest } from '../core/source-request.ts';
import { send } from '../messages/send.ts';
import { fetchSource } from '../network/fetch-source.ts';
import type { FetchWatch } from '../network/fetch-source.ts';
import type { SourceWay } from '../sites/site.ts';

/**
 * The background may read answers of another host; the page has the session as the site knows it. Some browsers keep the person's
 * cookies from the one, some sites their answers from the other: what the first does not get, the second is asked for.
 */
async function askThroughBackground(
  request: SourceRequest,
  watch: FetchWatch,
  note: (what: string) => void,
): Promise<SourceAnswer> {
  const answer = await send('source.ask', request);
  if (isFile(answer) || watch.signal.aborted) return answer;
  note(`The background was answered ${answer.transport?.status ?? 'nothing'}: asked again from the page`);
  const again = await fetchSource(request, watch);
  return isFile(again) ? again : answer;
}

/** Not a page to sign in, nor an error. */
function isFile(answer: SourceAnswer): boolean {
  return answer.got && answer.transport.status === 200 && !/^text\/html\b/i.test(answer.transport.mediaType);
}

/**
 * Asks the mail site for an original, and before that, where the page does not tell, which one it is. Never rejects for what the site
 * does. What was done is noted.
 */
export async function askSite(way: SourceWay, watch: FetchWatch, note: (what: string) => void): Promise<SourceAnswer> {
  const { find, ...request } = way;
  if (!find) return askForOriginal(request, watch, note);
  const list = await fetchSource(way, { ...watch, onProgress: () => {} });
  if (!list.got || list.stopped || list.transport.status !== 200) return list;
  const found = find(list.bytes);
  if (!found) return list;
  if ('reason' in found) return { got: false, reason: found.reason, transport: list.transport };
  note('Told from the other messages of the conversation by the site’s own list, by its date and sender');
  return askForOriginal({ ...request, url: found.url }, watch, note);
}

/** Here or through the background; taken out of what the site puts around it, which is told from a source that came by itself. */
async function askForOriginal(way: SourceWay, watch: FetchWatch, note: (what: string) => void): Promise<SourceAnswer> {
  const { by, unwrap, ...request } = way;
  const answer =
    by === 'background' ? await askThroughBackground(request, watch, note) : await fetchSource(request, watch);
  if (!unwrap || !answer.got || answer.stopped || answer.transport.status !== 200) return answer;
  const { announced, ...transport } = answer.transport;
  if (announced !== undefined && announced > answer.bytes.length) return { got: false, reason: 'no-answer', transport };
  const source = unwrap(answer.bytes);
  if (typeof source === 'string') return { got: false, reason: source, transport };
  note(`Original taken out of the site’s answer: ${source.length} of ${answer.bytes.length} bytes`);
  return { ...answer, bytes: source, transport };
}
