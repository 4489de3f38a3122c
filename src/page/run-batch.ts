import type { SourceAnswer, SourceReason } from '../core/capture.ts';
import { Failure } from '../core/failure.ts';
import type { FailureCode } from '../core/failure.ts';
import { refusalIn } from '../core/mail/refusal.ts';
import type { Saved } from '../messages/protocol.ts';
import type { ListedMessage } from '../sites/site.ts';
import { pauseFor } from './pause-for.ts';

/** Why a message, or the rest of them, was not saved. */
export type Why = { reason: SourceReason; source: SourceAnswer } | { code: FailureCode };

/** How it went with one message. */
export type Outcome = { saved: Saved; source: SourceAnswer } | { why: Why };

/** How a batch ended: with the last message, by the person, or because the rest would have gone the same way. */
export type BatchEnd = { at: 'end' } | { at: 'cancel' } | { at: 'stop'; why: Why };

/** What a batch needs of the page, the background and the clock. */
export interface BatchWorld {
  signal: AbortSignal;
  /** Milliseconds between two originals. */
  pace: number;
  ask(message: ListedMessage): Promise<SourceAnswer>;
  /** @throws Failure */
  keep(message: ListedMessage, source: SourceAnswer): Promise<Saved>;
  /** Ends early when the batch is cancelled. */
  wait(milliseconds: number): Promise<void>;
  onReading(message: ListedMessage): void;
  /** The site asked for a pause of so many milliseconds. */
  onPause(milliseconds: number): void;
  onOutcome(message: ListedMessage, outcome: Outcome): void;
}

/** The rest would go the same way, and would be kept without its originals: better not at all, until the person did something. */
const endsAll: readonly SourceReason[] = ['signed-out', 'rate-limited', 'token-missing'];
/** May be this message or the network: not kept without its original, and tried again later. Twice in a row, it is the network. */
const mayPass: readonly SourceReason[] = ['no-answer', 'time-out'];
const failuresThatEnd: readonly FailureCode[] = [
  'storage-full',
  'storage-blocked',
  'storage-newer',
  'storage-broken',
  'locked',
  'background-stopped',
  'cluebook-updated',
];

/** Saves messages one after the other, at the site's pace. Changes nothing in the mailbox. */
export async function runBatch(messages: readonly ListedMessage[], world: BatchWorld): Promise<BatchEnd> {
  let lost = 0;
  for (const [index, message] of messages.entries()) {
    if (index > 0) await world.wait(world.pace);
    if (world.signal.aborted) return { at: 'cancel' };
    world.onReading(message);
    const source = await askPatiently(message, world);
    if (world.signal.aborted) return { at: 'cancel' };
    const outcome = await outcomeOf(message, source, world);
    if ('why' in outcome && endsTheBatch(outcome.why)) return { at: 'stop', why: outcome.why };
    world.onOutcome(message, outcome);
    lost = 'why' in outcome && 'reason' in outcome.why ? lost + 1 : 0;
    if (lost > 1 && 'why' in outcome && index < messages.length - 1) return { at: 'stop', why: outcome.why };
  }
  return { at: 'end' };
}

/** Waits as long as the site asks, and asks again; a site that goes on refusing is left alone. */
async function askPatiently(message: ListedMessage, world: BatchWorld): Promise<SourceAnswer> {
  for (let tries = 0; ; tries += 1) {
    const source = await world.ask(message);
    const pause = pauseFor(source, tries);
    if (pause === null || world.signal.aborted) return source;
    world.onPause(pause);
    await world.wait(pause);
    if (world.signal.aborted) return source;
    world.onReading(message);
  }
}

async function outcomeOf(message: ListedMessage, source: SourceAnswer, world: BatchWorld): Promise<Outcome> {
  const reason = refusalIn(source);
  if (reason !== null && [...endsAll, ...mayPass].includes(reason)) return { why: { reason, source } };
  try {
    return { saved: await world.keep(message, source), source };
  } catch (error) {
    return { why: { code: error instanceof Failure ? error.code : 'bug' } };
  }
}

function endsTheBatch(why: Why): boolean {
  return 'reason' in why ? endsAll.includes(why.reason) : failuresThatEnd.includes(why.code);
}
