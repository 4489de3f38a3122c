import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { attachmentSet } from '../../complaints/attachment-set.ts';
import { withSentComplaints } from '../../complaints/sent-complaints.ts';
import { checklist } from '../../complaints/checklist.ts';
import { whatIsHeld } from '../../complaints/complaint-exhibit.ts';
import { fillChannel, recount } from '../../complaints/fill-channel.ts';
import type { FilledField } from '../../complaints/fill-channel.ts';
import type { Filling } from '../../complaints/filling.ts';
import type { Complaint } from '../../core/case.ts';
import type { Channel } from '../../core/channel.ts';
import type { Words } from '../../core/channel-field.ts';
import { language } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { today } from '../now.ts';
import type { Draft } from '../cases/use-draft.ts';
import { caseFiles, exhibitFiles } from './case-files.ts';
import { channelName, OtherSide } from './channel-list.tsx';
import { Checklist } from './checklist-section.tsx';
import { FieldBox } from './field-box.tsx';
import { FilesSection } from './files-section.tsx';
import { ComplaintLog } from './log-section.tsx';
import { RouteLine } from './route.tsx';
import { inWords, SaidFact } from './said.tsx';
import type { ComplaintExhibits } from './use-complaint-exhibits.ts';
import { useSmallerPictures } from './use-smaller-pictures.ts';

interface ChannelPageProps {
  book: Book;
  channel: Channel;
  draft: Pick<Draft, 'value' | 'change'>;
  held: ComplaintExhibits;
}

/** Everything for one complaint: texts for its boxes, files, what to look at before, and what became of it. Sent by the person alone. */
export function ChannelPage({ book, channel, draft, held }: ChannelPageProps) {
  const told = useMemo(() => withSentComplaints(draft.value), [draft.value]);
  const filling: Filling = {
    case: withSentComplaints(draft.value, channel.id),
    exhibits: held.exhibits,
    language: languageFor(channel),
  };
  const complaint = draft.value.complaints.find((one) => one.channel === channel.id) ?? emptyComplaint(channel);
  const change = (make: (before: Complaint) => Partial<Complaint>) =>
    draft.change(({ complaints }) => {
      const before = complaints.find((one) => one.channel === channel.id) ?? emptyComplaint(channel);
      const others = complaints.filter((one) => one.channel !== channel.id);
      return { complaints: [...others, { ...before, ...make(before) }] };
    });
  const filled = fillChannel(channel, filling).filter(({ state }) => state !== 'not-needed');
  const ofExhibits = useMemo(() => exhibitFiles(book, held), [book, held]);
  const given = caseFiles(ofExhibits, filling);
  const whole = attachmentSet(channel, given.files, whatIsHeld(held.exhibits));
  const smaller = useSmallerPictures(ofExhibits, given, whole);
  const set = attachmentSet(channel, smaller.files, whatIsHeld(held.exhibits));
  const items = checklist(channel, {
    case: told,
    filled: filled.map((one) => asEdited(one, complaint)),
    attachments: set,
    today: today(),
  });
  return (
    <>
      <p class="quiet">{inWords(channel.about)}</p>
      <ul class="routes" role="list" aria-label={i18n.t('complaints.official')}>
        {channel.routes.map((route, index) => (
          <RouteLine key={index} route={route} />
        ))}
      </ul>
      <OtherSide channel={channel} />
      <div class="with-aside">
        <div>
          {filled.map((one) => (
            <FieldBox
              key={one.field.id}
              filled={one}
              edited={complaint.fields[one.field.id]}
              onEdit={(text) => change(({ fields }) => ({ fields: withField(fields, one.field.id, text) }))}
            />
          ))}
          <FilesSection ofCase={told.id} channel={channel} set={set} bytesOf={smaller.bytesOf} work={smaller.work} />
        </div>
        <aside aria-label={i18n.t('complaints.beforeYouSend')}>
          <Checklist items={items} ticked={complaint.ticked} onTicked={(ticked) => change(() => ({ ticked }))} />
          {channel.deadlines.map((deadline, index) => (
            <p key={index} class="fact">
              <SaidFact {...deadline} />
            </p>
          ))}
          <ComplaintLog told={told} channel={channel} log={complaint.log} onLog={(log) => change(() => ({ log }))} />
          <p class="quiet">{i18n.t('complaints.checked', [channelName(channel), channel.checkedOn])}</p>
        </aside>
      </div>
    </>
  );
}

function emptyComplaint({ id }: Channel): Complaint {
  return { channel: id, fields: {}, ticked: [], log: [] };
}

/** What the person wrote counts for the checklist, as they wrote it. */
function asEdited(one: FilledField, { fields }: Complaint): FilledField {
  const text = fields[one.field.id];
  if (text === undefined) return one;
  const { cut: _cut, shortened: _shortened, ...rest } = one;
  const { lengths, fits } = recount(one.field, text);
  return { ...rest, text, lengths, state: text.trim() === '' ? 'empty' : 'filled', ...(fits ? {} : { cut: text }) };
}

function withField(fields: Complaint['fields'], id: string, text: string | undefined): Complaint['fields'] {
  const { [id]: _before, ...others } = fields;
  return text === undefined ? others : { ...others, [id]: text };
}

/** The few words of ours between the person's own: in the office's language, where we speak it. */
function languageFor({ languages }: Channel): keyof Words {
  const ours = language();
  if (languages.length === 0 || languages.some((one) => one.split('-')[0] === ours.split('-')[0])) return ours;
  return languages.some((one) => one.startsWith('zh')) ? 'zh-CN' : 'en';
}
