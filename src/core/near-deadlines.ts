import type { Case } from './case.ts';

/** A day by which something is due, as the person noted it after a complaint, and which is near. */
export interface NearDeadline {
  /** The same for the same day of the same complaint. */
  id: string;
  caseName: string;
  /** `2026-12-12` */
  on: string;
  /** What is due, in the person's words; empty when none were written. */
  said: string;
  /** Ahead still, or on this very day or just passed: each is told once. */
  stage: 'soon' | 'now';
}

const dayMs = 24 * 60 * 60_000;
/** Time to do something yet. */
const daysAhead = 3;
/** The computer may have been off on the day itself; later than this the casebook says it, and nothing else does. */
const daysPast = 3;

/** The deadlines of all cases that are near on a day (`2026-12-10`), the first ones first: of complaints, and of letters that were sent. */
export function nearDeadlines(cases: readonly Case[], today: string): NearDeadline[] {
  const all = cases.flatMap((told) => {
    const { id: caseId, name: caseName } = told;
    return [...ofComplaints(told), ...ofLetters(told)].flatMap(({ of, on, said }): NearDeadline[] => {
      const stage = stageOn(on, today);
      return stage === null ? [] : [{ id: `${caseId}/${of}/${on}`, caseName, on, said, stage }];
    });
  });
  return all.sort((one, other) => (one.id === other.id ? 0 : one.on < other.on ? -1 : 1));
}

/** Where in the casebook the deadline with this id is. */
export function placeOfDeadline(id: string): string {
  const [caseId = '', of = ''] = id.split('/');
  return of.startsWith(letterMark) ? 'documents' : `complaints/${caseId}/${of}`;
}

/** No channel's id begins like this. */
const letterMark = 'letter:';

interface Due {
  of: string;
  on: string;
  said: string;
}

function ofComplaints({ complaints }: Case): Due[] {
  return complaints.flatMap(({ channel, log }) => {
    const days = Map.groupBy(
      log.filter(({ what }) => what === 'due'),
      ({ on }) => on,
    );
    return [...days].map(([on, notes]) => {
      const said = [...new Set(notes.map((note) => note.said).filter((words) => words !== ''))].join('\n');
      return { of: channel, on, said };
    });
  });
}

function ofLetters({ letters = [] }: Case): Due[] {
  return letters.flatMap(({ kind, sent, values }) =>
    sent?.due === undefined ? [] : [{ of: letterMark + kind, on: sent.due, said: values['recipient'] ?? '' }],
  );
}

function stageOn(on: string, today: string): NearDeadline['stage'] | null {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / dayMs);
  if (days > daysAhead || days < -daysPast) return null;
  return days > 0 ? 'soon' : 'now';
}
