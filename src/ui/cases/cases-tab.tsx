import { i18n } from '#i18n';
import type { Case } from '../../core/case.ts';
import { timeWords } from '../../look/words.ts';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps, TimelineTabProps } from '../casebook/tabs.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { caseName } from './case-name.ts';
import { CasePage } from './case-page.tsx';
import { useTitle } from '../use-title.ts';
import { NewCase } from './new-case.tsx';
import { useCases } from './use-cases.ts';
import './cases.css';

/** The cases; the one that the address names has the page to itself. */
export function CasesTab({ book, rows, place, state: { timeline } }: TabProps & TimelineTabProps) {
  const { cases, failure } = useCases(book);
  const stored = cases?.find(({ id }) => id === place[0]);
  useTitle(stored ? caseName(stored) : i18n.t('casebook.tab.cases'));
  if (failure) return <FailureNote failure={failure} />;
  if (!cases || !timeline) return <h1>{i18n.t('casebook.tab.cases')}</h1>;
  if (stored) return <CasePage key={stored.id} stored={stored} rows={rows} timeline={timeline} />;
  return (
    <>
      <h1>{i18n.t('casebook.tab.cases')}</h1>
      <p class="quiet intro">{i18n.t('cases.intro')}</p>
      {cases.length > 0 && <CaseList cases={cases} to="cases" />}
      <NewCase />
    </>
  );
}

/** Every case, with how much is in it. */
export function CaseList({ cases, to }: { cases: readonly Case[]; to: 'cases' | 'complaints' }) {
  return (
    <ul class="case-list" role="list" aria-label={i18n.t('casebook.tab.cases')}>
      {cases.map(({ id, name, openedAt, exhibits, complaints }) => (
        <li key={id}>
          <a href={hrefOf(to, id)}>
            <Foreign text={caseName({ name })} />
          </a>
          <span class="quiet">
            {[
              i18n.t('cases.opened', [timeWords(openedAt)]),
              i18n.t('cases.exhibitCount', exhibits.length, [String(exhibits.length)]),
              i18n.t('cases.sentCount', [String(complaints.filter(({ log }) => log.length > 0).length)]),
            ].join(i18n.t('comma'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
