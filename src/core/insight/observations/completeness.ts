import type { Where } from '../../clue.ts';
import type { SourceNote } from '../../message-facts.ts';
import type { Observation } from '../../observation.ts';
import { inHeader } from '../observed-message.ts';
import type { ObservedMessage, Observer } from '../observed-message.ts';

/**
 * Notes that say that bytes are missing; and those that say that this version passed something over. A length that does not fit is
 * none: programs on the way leave Content-Length as it was.
 */
const missing = new Set<SourceNote['code']>(['header-only', 'end-boundary-missing', 'ends-in-encoding']);
const mostPlaces = 20;
const passedOver = new Set<SourceNote['code']>([
  'header-field-cut',
  'header-fields-cut',
  'nested-too-deep',
  'parts-cut',
  'text-cut',
  'clues-cut',
  'encoding-cycle',
]);

/** What of the message is not in this reading: parts that were recognised and not opened, and a source that is not whole. */
export const completeness: Observer = {
  codes: ['not-opened', 'source-cut'],
  find: (message) => [...notOpened(message), ...sourceCut(message)],
};

/** One for each kind, however many parts are of it. */
function notOpened({ facts }: ObservedMessage): Observation[] {
  const kinds = Map.groupBy(
    facts.parts.filter(({ closed }) => closed !== undefined),
    ({ closed }) => closed ?? '',
  );
  const closed = [...kinds].map(([kind, parts]): Observation => {
    const where = parts.slice(0, mostPlaces).map(({ number, name }): Where => {
      return { in: 'attachment', part: number, name: name ?? null };
    });
    return { code: 'not-opened', values: { what: kind }, where };
  });
  const cut = facts.notes.filter(({ code }) => passedOver.has(code));
  const rest: Observation[] = cut.slice(0, 1).map(({ code, of }) => ({
    code: 'not-opened',
    values: { what: of === undefined ? code : `${code} ${of}` },
    where: [inHeader('Content-Type')],
  }));
  return [...closed, ...rest];
}

function sourceCut({ facts }: ObservedMessage): Observation[] {
  const codes = [...new Set(facts.notes.filter(({ code }) => missing.has(code)).map(({ code }) => code))];
  return codes.length === 0
    ? []
    : [{ code: 'source-cut', values: { why: codes.join(', ') }, where: [inHeader('Content-Type')] }];
}
