import { base64 } from '@scure/base';
import type { Instant } from '../../core/instant.ts';
import { sealedText } from '../../core/seal.ts';
import type { Seal } from '../../core/seal.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import { makeRequest } from './make-request.ts';
import { verifyReply } from './verify-reply.ts';
import type { ReplyFault } from './verify-reply.ts';

/** What a server answered, or why it did not. */
type Asked = { reply: Uint8Array<ArrayBuffer> } | { none: 'no-answer' | 'status' | 'too-large'; status?: number };

/** Why there is no time stamp from a server. */
export type StampFault = ReplyFault | 'no-answer' | 'status' | 'too-large';

/** Who asks, by which clock, and eight bytes that nobody can guess. */
export interface StampWorld {
  ask(server: string, request: Uint8Array<ArrayBuffer>): Promise<Asked>;
  now(): Instant;
  newNonce(): Uint8Array<ArrayBuffer>;
}

/** Gets a time stamp over a signed head, and takes it only when it is good. */
export async function stampFrom(
  world: StampWorld,
  server: string,
  { seq, headHash }: Pick<Seal, 'seq' | 'headHash'>,
): Promise<TimeStamp | { fault: StampFault }> {
  const message = new Uint8Array(new TextEncoder().encode(sealedText({ seq, headHash })));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', message));
  const request = makeRequest(hash, world.newNonce());
  const askedAt = world.now();
  const answer = await world.ask(server, request);
  const answeredAt = world.now();
  if ('none' in answer) return { fault: answer.none };
  const check = await verifyReply(message, request, answer.reply);
  if (!check.holds) return { fault: check.fault };
  return {
    seq,
    headHash,
    server,
    request: base64.encode(request),
    reply: base64.encode(answer.reply),
    certificates: check.facts.certificates.map((one) => base64.encode(one)),
    time: check.facts.time,
    askedAt,
    answeredAt,
  };
}
