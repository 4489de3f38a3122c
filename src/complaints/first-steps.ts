import type { EarlierStep } from '../core/case.ts';
import type { Channel, FirstStep } from '../core/channel.ts';

/** How a step that has to come before stands. Days are `2026-11-25`. */
export type StepState = { state: 'done' } | { state: 'to-do' } | { state: 'wait'; until: string };

/** What can be known to be done: `account` and `keep-evidence` are for the person alone to tell. */
const recorded: Partial<Record<FirstStep['step'], EarlierStep['what']>> = {
  'letter-to-organisation': 'letter-to-organisation',
  'operator-complaint': 'operator-complaint',
  'platform-report': 'platform-report',
  'bank-told': 'bank-told',
};

/** The step is done when it was answered, or when the other side's time has run out on `today`. */
export function stepState(step: FirstStep, earlier: readonly EarlierStep[], today: string): StepState {
  const taken = earlier.filter(({ what }) => what === recorded[step.step]);
  if (taken.length === 0) return { state: 'to-do' };
  if (step.waitDays === undefined || taken.some(({ answeredOn }) => answeredOn !== undefined)) return { state: 'done' };
  const until = taken.map(({ on }) => daysAfter(on, step.waitDays ?? 0)).sort()[0] ?? today;
  return until <= today ? { state: 'done' } : { state: 'wait', until };
}

/** The first step that stands in the way, and how. Null: it can be sent now. */
export function whatComesFirst(
  channel: Channel,
  earlier: readonly EarlierStep[],
  today: string,
): { step: FirstStep; state: StepState } | null {
  const open = channel.first
    .filter(({ step }) => recorded[step] !== undefined)
    .map((step) => ({ step, state: stepState(step, earlier, today) }))
    .filter(({ state }) => state.state !== 'done');
  return open.find(({ step }) => step.demanded) ?? open[0] ?? null;
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
