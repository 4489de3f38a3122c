import type { EarlierStep } from '../core/case.ts';
import type { CaseEvent } from '../core/case-event.ts';
import type { Channel, Fit } from '../core/channel.ts';
import type { Words } from '../core/channel-field.ts';
import type { Held } from './complaint-exhibit.ts';
import { whatComesFirst } from './first-steps.ts';
import { type Matched, inOrder } from './order-channels.ts';
import { nearness } from './places.ts';
import { type NotFitting, notFittingWords, type Reason, fitReasons } from './reasons.ts';

/** What the person picked, and what the exhibits hold. */
export interface Answers {
  events: readonly CaseEvent[];
  /** ISO 3166-1 alpha-2; null when not told. */
  livesIn: string | null;
  /** ISO 3166-2, where it is known. */
  region?: string;
  held: Held;
  earlierSteps: readonly EarlierStep[];
  /** `2026-11-25` */
  today: string;
}

export interface ChosenChannel {
  channel: Channel;
  /** Best first: structured, each with its sentence in both languages. */
  reasons: Reason[];
  /** Whether it can be sent today, or what comes before. `advised` can be passed over; the others cannot. */
  ready:
    | { state: 'now' }
    | { state: 'advised' | 'first'; step: Channel['first'][number] }
    | { state: 'wait'; until: string; demanded: boolean; step: Channel['first'][number] };
}

export interface Choice {
  fitting: ChosenChannel[];
  /** Those of the person's own place that do not fit, with why. */
  others: { channel: Channel; because: NotFitting; say: Words }[];
}

/**
 * Which channels take this, in the order in which to go there: what cannot wait first (bank, police), then what is made
 * for it and near, then what takes it as well, then advice. Pure: the same answers give the same order.
 */
export function whichChannels(channels: readonly Channel[], answers: Answers): Choice {
  const matched: Matched[] = [];
  const others: Choice['others'] = [];
  for (const channel of channels) {
    const near = nearness(channel, answers.livesIn, answers.region);
    if (near === null) continue;
    const fits = channel.fits.filter(({ event }) => answers.events.includes(event));
    const held = fits.filter((fit) => isHeld(fit, answers.held));
    if (held.length > 0) matched.push({ channel, near, fits: held });
    else others.push(notFitting(channel, fits.length === 0 ? 'not-for-this' : 'nothing-of-the-kind'));
  }
  const nearer = matched.filter((one) => matched.some((other) => takesOver(other, one)));
  const fitting = inOrder(matched.filter((one) => !nearer.includes(one)));
  return {
    fitting: fitting.map((one) => ({
      channel: one.channel,
      reasons: fitReasons(one, answers.held),
      ready: readiness(one.channel, answers),
    })),
    others: [...nearer.map(({ channel }) => notFitting(channel, 'nearer-one')), ...others],
  };
}

function notFitting(channel: Channel, because: NotFitting): Choice['others'][number] {
  return { channel, because, say: notFittingWords[because] };
}

/** With no exhibits yet, nothing is held against a channel: the person may still add them. */
function isHeld(fit: Fit, held: Held): boolean {
  if (held.exhibits.size === 0) return true;
  const some = <T>(wanted: readonly T[] | undefined, there: ReadonlySet<T>) =>
    wanted === undefined || wanted.some((kind) => there.has(kind));
  return some(fit.exhibits, held.exhibits) && some(fit.clues, held.clues);
}

/** A channel for everywhere gives way to one of the same kind that is nearer and takes all of it at least as well. */
function takesOver(nearer: Matched, far: Matched): boolean {
  if (nearer === far || nearer.channel.kind !== far.channel.kind) return false;
  if (far.near !== 'anywhere' && far.near !== 'economic-area') return false;
  if (nearer.near !== 'country' && nearer.near !== 'region') return false;
  const ranks = ['first', 'also', 'advice'];
  return far.fits.every((fit) =>
    nearer.fits.some(({ event, rank }) => event === fit.event && ranks.indexOf(rank) <= ranks.indexOf(fit.rank)),
  );
}

function readiness(channel: Channel, { earlierSteps, today }: Answers): ChosenChannel['ready'] {
  const before = whatComesFirst(channel, earlierSteps, today);
  if (before === null) return { state: 'now' };
  const { step, state } = before;
  if (state.state === 'wait') return { state: 'wait', until: state.until, demanded: step.demanded, step };
  return { state: step.demanded ? 'first' : 'advised', step };
}
