import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit.ts';
import { filesBeside, filesOfMail } from '../../core/exhibit-files.ts';
import { numberClues } from '../../core/numbered-clues.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { InCases } from '../cases/in-cases.tsx';
import { DeleteExhibit } from '../deletion/delete-exhibit.tsx';
import { DeletionNotice } from '../deletion/deletion-notice.tsx';
import { FailureNote } from '../failure-note.tsx';
import { NoteCard } from '../notes/note-card.tsx';
import { useLater } from '../use-later.ts';
import { CustodyTab } from './custody-tab.tsx';
import './exhibit.css';
import { ExhibitHead } from './exhibit-head.tsx';
import { ExhibitTabs, exhibitTabs } from './exhibit-tabs.tsx';
import type { ExhibitTab } from './exhibit-tabs.tsx';
import { FilesTab } from './files-tab.tsx';
import { Screenshots, SeenBesideSource } from './kept-screen.tsx';
import { MailMessage } from './mail-message.tsx';
import { Margin } from './margin.tsx';
import { PathTab } from './path-tab.tsx';
import { PlainText } from './plain-text.tsx';
import { orderOfParts } from './shown-parts.ts';
import { ToldItem } from './told-item.tsx';
import { useExhibit } from './use-exhibit.ts';
import type { ExhibitState } from './use-exhibit.ts';

interface ViewProps {
  book: Book;
  row: TimelineRow;
  /** What the address names, which may be anything. */
  tab: string | undefined;
}

/** One exhibit: its number, what is known of it, and its parts. */
export function ExhibitView({ book, row, tab }: ViewProps) {
  const { number } = row;
  const { loaded, content, failure, again } = useExhibit(book, number, row);
  const late = useLater(300);
  if (failure) return <FailureNote failure={failure} onAgain={again} />;
  if (loaded === null) return <p class="quiet">{i18n.t('exhibit.gone', [exhibitName(number)])}</p>;
  if (!loaded) return late ? <p class="quiet">{i18n.t('popup.loading')}</p> : null;
  return <Opened key={number} book={book} row={row} tab={tab} loaded={loaded} {...(content ? { content } : {})} />;
}

type OpenedProps = ViewProps & Pick<ExhibitState, 'content'> & { loaded: NonNullable<ExhibitState['loaded']> };

function Opened({ book, row, tab, loaded, content }: OpenedProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const { acquisitions, reading } = loaded;
  const [first] = acquisitions;
  const mail = content?.is === 'mail' ? content.mail : undefined;
  const facts = reading?.message ?? mail?.facts;
  const clues = useMemo(() => numberClues(reading?.clues ?? [], mail ? orderOfParts(mail) : []), [reading, mail]);
  if (!first) return null;
  const files = [
    ...(facts ? filesOfMail(facts) : []),
    ...acquisitions.flatMap((one) => filesBeside(one, facts !== undefined)),
  ];
  const tabs = exhibitTabs.filter((one) => mail !== undefined || (one !== 'text' && one !== 'path'));
  const shown = exhibitTabs.find((one) => one === tab) ?? 'message';
  const go = (to: ExhibitTab) => location.assign(hrefOf('timeline', exhibitName(row.number), to));
  const margin = (
    <Margin
      observations={facts ? (reading?.observations ?? []) : null}
      clues={clues}
      reading={reading === null}
      {...(mail ? { onShow: setCurrent } : {})}
    >
      <NoteCard book={book} number={row.number} />
      <DeleteExhibit number={row.number} />
    </Margin>
  );
  return (
    <article class="exhibit">
      <DeletionNotice book={book} number={row.number} />
      <ExhibitHead row={row} first={first} facts={facts} />
      <InCases book={book} number={row.number} />
      <ExhibitTabs
        tabs={tabs}
        current={shown}
        counts={{ files: files.length }}
        isMail={row.kind === 'email'}
        onTab={go}
      />
      <div role="tabpanel" id="exhibit-panel" aria-labelledby={`tab-${shown}`} class={`panel-${shown}`}>
        {(shown === 'message' || (shown === 'text' && mail)) && (
          // One place for both: what is typed into a note stays when the person looks at the other.
          <div class="beside">
            <div class="words">
              {shown === 'text' && mail ? (
                <PlainText mail={mail} clues={clues} current={current} />
              ) : (
                <>
                  {mail ? (
                    <MailMessage mail={mail} clues={clues} current={current} />
                  ) : (
                    (content || !first.source) && <ToldItem first={first} content={content} />
                  )}
                  {facts && <SeenBesideSource first={first} facts={facts} />}
                  <Screenshots book={book} acquisitions={acquisitions} />
                </>
              )}
            </div>
            {margin}
          </div>
        )}
        {shown === 'path' && content?.is === 'mail' && (
          <PathTab book={book} number={row.number} mail={content.mail} source={content.source} />
        )}
        {shown === 'files' && <FilesTab book={book} number={row.number} files={files} content={content} />}
        {shown === 'custody' && <CustodyTab book={book} number={row.number} acquisitions={acquisitions} />}
      </div>
    </article>
  );
}
