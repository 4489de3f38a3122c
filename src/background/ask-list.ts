import type browser from 'webextension-polyfill';
import { captureLimits } from '../core/capture-limits.ts';
import { Failure } from '../core/failure.ts';
import { ToldList, toldLimit } from '../core/told-list.ts';
import type { ToldMessage } from '../core/told-list.ts';
import type { Sender } from '../messages/answer.ts';
import type { RequestInput } from '../messages/protocol.ts';
import { sogoList } from './sogo-list.ts';

/** What asks the scripts of a page for its list, by the site. A site that is not here is asked for nothing. */
const lists = new Map([['sogo', sogoList]]);

/** The part of the browser that this needs: given, so that a test can stand in for it. */
type Scripting = Pick<typeof browser.scripting, 'executeScript'>;

/**
 * Asks the page in the very frame that asks which messages its list holds, where no element of it says so. That runs in the page's own
 * world (Chrome 95, Firefox 128), so that the answer may be anything: it is checked like a stranger's word.
 *
 * @throws Failure `request-refused` for a site that has no such list, a frame that is gone, or an answer of another form
 */
export async function askList(
  scripting: Scripting,
  { site, all }: RequestInput<'list.ask'>,
  { frame }: Sender,
): Promise<ToldMessage[]> {
  const func = lists.get(site);
  if (!func) throw new Failure('request-refused', { why: 'site' });
  if (!frame) throw new Failure('request-refused', { why: 'frame' });
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  const answers = await scripting
    .executeScript({ target, world: 'MAIN', func, args: [all, toldLimit, captureLimits.seenLine] })
    .catch(() => {
      throw new Failure('request-refused', { why: 'frame' });
    });
  const told = ToldList.safeParse(answers[0]?.result ?? []);
  if (!told.success) throw new Failure('request-refused', { why: 'list' });
  return told.data;
}
