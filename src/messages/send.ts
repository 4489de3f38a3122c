import { Failure } from '../core/failure.ts';
import type { Reply } from './answer.ts';
import type { Answers, RequestInput, RequestName } from './protocol.ts';
import { runtime } from './runtime.ts';

/**
 * Asks the background. A background that was stopped in the middle is asked once more: every request can be sent twice
 * (a press carries its own id), and the browser starts the background again for it.
 *
 * @throws Failure with the code that the background gave, or `background-stopped`, `cluebook-updated`
 */
export async function send<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Answers[Name]> {
  const reply = (await post(name, input)) ?? (await post(name, input));
  if (!reply) throw new Failure('background-stopped');
  if (!reply.ok) throw new Failure(reply.code, reply.details);
  // The background answers a request with what `Answers` says for its name; both sides are of one build.
  return reply.value as Answers[Name];
}

async function post(name: RequestName, input: unknown): Promise<Reply | undefined> {
  try {
    return (await runtime?.sendMessage({ cluebook: name, input })) as Reply | undefined;
  } catch (error) {
    // After an update the old content script is cut off; only a reload of the page brings the new one.
    if (/context invalidated/i.test(String(error)) || runtime?.id === undefined) throw new Failure('cluebook-updated');
    return undefined;
  }
}
