import type { Where } from '../../clue.ts';
import type { Observation } from '../../observation.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { answerMarks, forwardMarks, quoteMarks, quoteWords } from '../data/reply-marks.ts';
import { inHeader, inText } from '../observed-message.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';

/** Looks like an answer (by its subject, or by a quoted message) and names no message that it answers. */
export const replyChain: Observer = {
  codes: ['reply-forged'],
  find(message) {
    const { subject = '', messageId, inReplyTo, references } = message.facts;
    if ([...inReplyTo, ...references].some((id) => id.includes('@') && id !== messageId)) return [];
    const mark = markOf(subject);
    if (mark !== null && answerMarks.includes(mark.toLowerCase()) && !isForwarded(subject)) {
      return [toObservation(mark, inHeader('Subject'))];
    }
    const quoted = isForwarded(subject) ? null : quotedIn(message);
    return quoted ? [toObservation(quoted.written, quoted.where)] : [];
  },
};

function toObservation(written: string, where: Where): Observation {
  return { code: 'reply-forged', values: { written }, where: [where] };
}

/** The word before the first colon: `Re`, `回复`; also `Re[2]`. Null when the subject begins otherwise. */
function markOf(subject: string): string | null {
  if (!/[:：]/.test(subject)) return null;
  return (
    /^\s{0,9}(?:\[[^\]\n]{1,40}\]\s{0,9})?([\p{L}\p{M}]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]/u.exec(
      subject,
    )?.[1] ?? null
  );
}

const marked = /([\p{L}\p{M}]{1,12})(?:\[\d{1,3}\])?\s?[:：]/gu;

/** A forwarded message needs to answer none; several marks may stand one after the other. */
function isForwarded(subject: string): boolean {
  const marks = matchesIn(subject.slice(0, 200), marked).slice(0, 4);
  return marks.some((match) => {
    const mark = (match[1] ?? '').toLowerCase();
    return forwardMarks.includes(mark) && !answerMarks.includes(mark);
  });
}

function quotedIn({ texts }: ObservedMessage): { written: string; where: Where } | null {
  for (const text of texts) {
    if (!quoteWords.test(text.shown)) continue;
    for (const mark of quoteMarks) {
      const match = mark.exec(text.shown);
      if (!match) continue;
      return { written: match[0].trim(), where: inText(text, match.index, match.index + match[0].length) };
    }
  }
  return null;
}
