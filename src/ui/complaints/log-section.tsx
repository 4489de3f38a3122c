import { i18n } from '#i18n';
import { calendarOf, deadlineIds } from '../../complaints/calendar.ts';
import { ComplaintNote } from '../../core/case.ts';
import type { Case } from '../../core/case.ts';
import type { Channel } from '../../core/channel.ts';
import { key, listed } from '../../look/words.ts';
import { ItemList } from '../cases/item-list.tsx';
import { instantNow, today } from '../now.ts';
import { PermissionChoice } from '../permission-choice.tsx';
import { usePermission } from '../use-permission.ts';
import { download } from '../download.ts';
import { channelName } from './channel-list.tsx';
import { dayWords } from './day-words.ts';

const kinds = ComplaintNote.shape.what.options;

interface LogProps {
  told: Case;
  channel: Channel;
  log: readonly ComplaintNote[];
  onLog(log: ComplaintNote[]): void;
}

/** What became of it: sent when, under which number, answered how, and what comes next. */
export function ComplaintLog({ told, channel, log, onLog }: LogProps) {
  const permission = usePermission('notifications');
  const due = log.filter(({ what }) => what === 'due');
  const save = () => {
    const ids = deadlineIds(`${told.id}-${channel.id}`, due);
    const deadlines = due.map(({ on, said }, index) => ({
      id: ids[index] ?? '',
      on,
      title: i18n.t('complaints.dueTitle', [channelName(channel)]),
      note: said,
    }));
    const file = new Blob([calendarOf(deadlines, instantNow().utc)], { type: 'text/calendar' });
    download(file, `${channel.id}-deadlines.ics`);
  };
  return (
    <div class="log">
      <ItemList<ComplaintNote>
        title={i18n.t('complaints.afterwards')}
        intro={i18n.t('complaints.afterwardsText')}
        items={log}
        words={noteWords}
        fields={[
          { name: 'what', label: i18n.t('complaints.log.what'), options: kinds.map((kind) => [kind, kindWords(kind)]) },
          { name: 'on', label: i18n.t('complaints.log.on'), type: 'date', start: today() },
          { name: 'said', label: i18n.t('complaints.log.said') },
        ]}
        read={({ what, on = '', said = '' }) =>
          on === ''
            ? i18n.t('complaints.log.wrong')
            : { what: kinds.find((kind) => kind === what) ?? 'sent', on, said: said.trim() }
        }
        onItems={onLog}
      />
      {due.length > 0 && (
        <>
          <p>
            <button type="button" class="button" onClick={save}>
              {i18n.t('complaints.calendar')}
            </button>
          </p>
          {permission.state === 'off' && <p class="quiet">{i18n.t('settings.deadlines.onScreen')}</p>}
          <PermissionChoice permission={permission} of="deadlines" />
        </>
      )}
    </div>
  );
}

function kindWords(kind: ComplaintNote['what']): string {
  return i18n.t(`complaints.log.${key(kind)}`);
}

function noteWords({ what, on, said }: ComplaintNote): string {
  return listed([dayWords(on), kindWords(what), said]);
}
