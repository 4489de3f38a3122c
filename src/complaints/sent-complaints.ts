import type { Case } from '../core/case.ts';
import { channels } from './channels.ts';

/**
 * The case with each complaint that was noted as sent among what was done already, which is where the rules look. `but`: a
 * channel whose own complaint is being written, and says nothing of itself.
 */
export function withSentComplaints(told: Case, but?: string): Case {
  const others = told.complaints.filter(({ channel }) => channel !== but);
  const sent = others.flatMap(({ channel, log }) => {
    const answer = log.find(({ what }) => what === 'answered');
    return log
      .filter(({ what }) => what === 'sent')
      .map(({ on, said }) => ({
        what: 'complaint' as const,
        to: channels.find(({ id }) => id === channel)?.name.local ?? channel,
        channel,
        on,
        ...(said === '' ? {} : { reference: said }),
        ...(answer === undefined ? {} : { answeredOn: answer.on }),
      }));
  });
  return { ...told, earlierSteps: [...told.earlierSteps, ...sent] };
}
