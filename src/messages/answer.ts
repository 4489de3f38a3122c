import * as z from 'zod/mini';
import { Failure } from '../core/failure.ts';
import type { FailureCode, FailureDetails } from '../core/failure.ts';
import { ownRequests, pageRequests } from './protocol.ts';
import type { Answers, OwnRequest, PageRequest, RequestInput, RequestName } from './protocol.ts';

/** Who sends, as the browser (not the message) says. */
export interface Sender {
  kind: 'page' | 'own';
  /** Of the frame that sent it. */
  url: string;
  /** Where in the browser that frame is; absent for what is in no tab. */
  frame?: { tabId: number; frameId: number };
}

export type Handlers = {
  [Name in RequestName]: (input: RequestInput<Name>, sender: Sender) => Promise<Answers[Name]>;
};

/** What goes back: a value, or a foreseen failure by its code. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: FailureCode; details: FailureDetails };

const envelope = z.object({ cluebook: z.string(), input: z.unknown() });

/** The request's name when the message is one of ours; null for messages of others, which we leave to others. */
export function requestName(message: unknown): string | null {
  const parsed = envelope.safeParse(message);
  return parsed.success ? parsed.data.cluebook : null;
}

/**
 * The one door. Checks who may ask for this, checks what is asked, and turns what goes wrong into a reply: nothing that
 * a page sends makes it throw.
 */
export async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, value: await dispatch(handlers, message, sender) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, details: error.details };
    return { ok: false, code: 'bug', details: { error: String(error).slice(0, 500) } };
  }
}

async function dispatch(handlers: Handlers, message: unknown, sender: Sender): Promise<unknown> {
  const parsed = envelope.safeParse(message);
  if (!parsed.success) throw new Failure('request-refused', { why: 'form' });
  const { cluebook: name, input } = parsed.data;
  if (sender.kind === 'page' && isPageRequest(name)) return run(handlers, name, pageRequests[name], input, sender);
  if (sender.kind === 'own' && isOwnRequest(name)) return run(handlers, name, ownRequests[name], input, sender);
  throw new Failure('request-refused', { why: 'sender', name: name.slice(0, 50) });
}

async function run<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  schema: z.ZodMiniType,
  input: unknown,
  sender: Sender,
): Promise<unknown> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Failure('request-refused', { why: 'content', where });
  }
  // The schema of this very name was applied one line above; TypeScript cannot follow a name through two maps.
  return handlers[name](parsed.data as RequestInput<Name>, sender);
}

function isPageRequest(name: string): name is PageRequest {
  return Object.hasOwn(pageRequests, name);
}

function isOwnRequest(name: string): name is OwnRequest {
  return Object.hasOwn(ownRequests, name);
}
