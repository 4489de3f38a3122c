import type { SourceAnswer } from '../core/capture.ts';
import { send } from '../messages/send.ts';
import { fetchSource } from '../network/fetch-source.ts';
import type { FetchWatch } from '../network/fetch-source.ts';
import type { SourceWay } from '../sites/site.ts';

/**
 * Asks the mail site for an original, here or through the background, and takes it out of what the site puts around it. Never
 * rejects for what the site does. What was done is noted: a source that came inside something else is told from one that did not.
 */
export async function askSite(way: SourceWay, watch: FetchWatch, note: (what: string) => void): Promise<SourceAnswer> {
  const { by, unwrap, ...request } = way;
  const answer = by === 'background' ? await send('source.ask', request) : await fetchSource(request, watch);
  if (!unwrap || !answer.got || answer.stopped || answer.transport.status !== 200) return answer;
  const { announced, ...transport } = answer.transport;
  if (announced !== undefined && announced > answer.bytes.length) return { got: false, reason: 'no-answer', transport };
  const source = unwrap(answer.bytes);
  if (typeof source === 'string') return { got: false, reason: source, transport };
  note(`Original taken out of the site’s answer: ${source.length} of ${answer.bytes.length} bytes`);
  return { ...answer, bytes: source, transport };
}
