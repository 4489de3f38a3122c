import type { SourceAnswer } from '../capture.ts';
import type { Completeness } from '../exhibit.ts';
import { refusalIn } from './refusal.ts';
import { startsAsMail } from './starts-as-mail.ts';

/**
 * Is this the original, part of it, or something else? What is no mail is not kept as a source: the exhibit then says
 * "on screen only" and why.
 */
export function judgeSource(answer: SourceAnswer): Completeness {
  const refusal = refusalIn(answer);
  if (!answer.got || refusal) return { state: 'on-screen', reason: refusal ?? 'not-mail' };
  const { bytes, transport } = answer;
  if (!startsAsMail(bytes)) return { state: 'on-screen', reason: 'not-mail' };
  const { announced } = transport;
  const cut = announced !== undefined && announced > bytes.length;
  if (!answer.stopped && !cut) return { state: 'complete' };
  return {
    state: 'incomplete',
    reason: answer.stopped ?? 'no-answer',
    received: bytes.length,
    ...(announced === undefined ? {} : { announced }),
  };
}
