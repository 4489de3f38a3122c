import { i18n } from '#i18n';
import type { Case } from '../../core/case.ts';
import { send } from '../../messages/send.ts';
import { hrefOf } from '../casebook/place.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { instantNow } from '../now.ts';
import { ownCountries } from '../statement/statement-draft.ts';

interface NewCaseProps {
  /** Numbers of exhibits that are in it from its beginning. */
  exhibits?: readonly number[];
}

/** Makes one and goes to it. */
export function NewCase({ exhibits = [] }: NewCaseProps) {
  const { failure, attempt } = useAttempt();
  const make = async () => {
    const made = newCase([...new Set(exhibits)].sort((one, other) => one - other));
    await send('case.put', made);
    location.assign(hrefOf('cases', made.id));
  };
  return (
    <>
      <p>
        <button type="button" class="button main" onClick={() => attempt(make)}>
          {i18n.t(exhibits.length === 0 ? 'cases.make' : 'cases.makeOfThese')}
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

function newCase(exhibits: number[]): Case {
  return {
    id: crypto.randomUUID(),
    name: '',
    openedAt: instantNow(),
    events: [],
    // Proposed by the browser's languages, to be changed with one press.
    livesIn: ownCountries(navigator.languages)[0] ?? null,
    exhibits,
    statement: [],
    losses: [],
    parties: [],
    wish: '',
    complainant: {},
    earlierSteps: [],
    complaints: [],
  };
}
