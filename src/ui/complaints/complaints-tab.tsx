import { i18n } from '#i18n';
import { channels } from '../../complaints/channels.ts';
import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { caseName } from '../cases/case-name.ts';
import { CaseList } from '../cases/cases-tab.tsx';
import { NewCase } from '../cases/new-case.tsx';
import { DraftState } from '../cases/draft-state.tsx';
import { useCases } from '../cases/use-cases.ts';
import { useDraft } from '../cases/use-draft.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { useLater } from '../use-later.ts';
import { useTitle } from '../use-title.ts';
import { ChannelList, channelName } from './channel-list.tsx';
import { ChannelPage } from './channel-page.tsx';
import { useComplaintExhibits } from './use-complaint-exhibits.ts';
import './complaints.css';

/** Where a case can be taken, and what to write there. */
export function ComplaintsTab({ book, rows, place }: TabProps) {
  const { cases, failure } = useCases(book);
  const [id, channel] = place;
  const stored = cases?.find((one) => one.id === id);
  if (failure) return <FailureNote failure={failure} />;
  if (!cases) return <h1>{i18n.t('casebook.tab.complaints')}</h1>;
  if (stored) return <OfCase key={stored.id} book={book} rows={rows} stored={stored} channelId={channel} />;
  return <ChooseCase cases={cases} />;
}

function ChooseCase({ cases }: { cases: readonly Case[] }) {
  useTitle(i18n.t('casebook.tab.complaints'));
  return (
    <>
      <h1>{i18n.t('casebook.tab.complaints')}</h1>
      <p class="quiet intro">{i18n.t(cases.length === 0 ? 'complaints.empty' : 'complaints.choose')}</p>
      {cases.length > 0 && <CaseList cases={cases} to="complaints" />}
      {cases.length === 0 && <NewCase />}
    </>
  );
}

interface OfCaseProps extends Omit<TabProps, 'place'> {
  stored: Case;
  channelId: string | undefined;
}

function OfCase({ book, rows, stored, channelId }: OfCaseProps) {
  const draft = useDraft(stored);
  const { value, done, failure } = useComplaintExhibits(book, draft.value.exhibits, rows);
  const channel = channels.find(({ id }) => id === channelId);
  const name = caseName(draft.value);
  const title = channel ? channelName(channel) : i18n.t('complaints.about', [name]);
  useTitle(title);
  return (
    <>
      <p class="crumbs">
        <a href={hrefOf('complaints')}>{i18n.t('casebook.tab.complaints')}</a> › <Foreign text={name} />
      </p>
      <h1>
        <Foreign text={title} />
      </h1>
      <Steps id={stored.id} atChannel={channel !== undefined} />
      <DraftState {...draft} />
      {failure && <FailureNote failure={failure} />}
      {!value && !failure && <Reading done={done} total={draft.value.exhibits.length} />}
      {value && value.missing.length > 0 && (
        <p class="quiet">{i18n.t('complaints.missing', [value.missing.map(exhibitName).join(i18n.t('list'))])}</p>
      )}
      {value && !channel && <ChannelList told={draft.value} held={value} />}
      {value && channel && <ChannelPage key={channel.id} book={book} channel={channel} draft={draft} held={value} />}
    </>
  );
}

/** The three parts, which can be entered in any order. */
function Steps({ id, atChannel }: { id: string; atChannel: boolean }) {
  return (
    <nav class="steps" aria-label={i18n.t('complaints.steps')}>
      <ol role="list">
        <li>
          <a href={hrefOf('cases', id)}>{i18n.t('complaints.step.told')}</a>
        </li>
        <li>
          <a href={hrefOf('complaints', id)} aria-current={atChannel ? undefined : 'step'}>
            {i18n.t('complaints.step.where')}
          </a>
        </li>
        <li aria-current={atChannel ? 'step' : undefined}>{i18n.t('complaints.step.send')}</li>
      </ol>
    </nav>
  );
}

function Reading({ done, total }: { done: number; total: number }) {
  return useLater(300) ? (
    <p class="quiet" role="status">
      {i18n.t('complaints.reading', [String(done), String(total)])}
    </p>
  ) : null;
}
