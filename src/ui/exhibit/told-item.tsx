import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { ChatMessage } from '../../core/chats/chat-message.ts';
import type { Seen, SeenChatMessage } from '../../core/capture.ts';
import type { Acquisition } from '../../core/exhibit.ts';
import type { Statement } from '../../core/statement.ts';
import { defang } from '../../core/defang.ts';
import { language } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { fullTime } from './exhibit-words.ts';
import type { Content } from './open-content.ts';
import { BySender } from './sender-frame.tsx';
import { ShownText } from './shown-text.tsx';

/** What an exhibit is that is no mail with a source: the person's word, a conversation, a page or mail as shown, a file. */
export function ToldItem({ first, content }: { first: Acquisition; content: Content | undefined }) {
  const { statement, seen, file } = first;
  if (statement) return <Stated statement={statement} />;
  if (seen.conversation) return <Conversation messages={seen.conversation.messages} />;
  if (content?.is === 'chat') return <Conversation messages={content.messages} />;
  if (seen.text !== undefined || seen.chosen) return <AsShown seen={seen} />;
  if (file) return <p class="quiet">{i18n.t('exhibit.fileClosed')}</p>;
  return <p class="quiet">{i18n.t('exhibit.noText')}</p>;
}

function Stated({ statement }: { statement: Statement }) {
  const {
    about,
    direction,
    numberAsShown,
    at,
    atKnown,
    durationSeconds,
    text,
    claimedIdentity,
    knewAboutMe,
    moneyAsked,
    notes,
  } = statement;
  const minutes = durationSeconds === undefined ? null : Math.max(1, Math.round(durationSeconds / 60));
  return (
    <section class="by-person" aria-label={i18n.t('exhibit.byYou')}>
      <p class="quiet">{i18n.t('exhibit.byYouText')}</p>
      <dl>
        <Told name={i18n.t(`statement.${about}`)}>{i18n.t(`statement.${direction}`)}</Told>
        <Told name={i18n.t('exhibit.numberShown')}>
          {numberAsShown === '' ? i18n.t('timeline.withheld') : <Foreign text={numberAsShown} />}
        </Told>
        {at && (
          <Told name={i18n.t('exhibit.when')}>
            {fullTime(at.utc)}
            {atKnown !== 'minute' && ` · ${i18n.t(`exhibit.known.${atKnown}`)}`}
          </Told>
        )}
        {minutes !== null && <Told name={i18n.t('exhibit.lasted')}>{minutesWords(minutes)}</Told>}
        <Text name={i18n.t('exhibit.saidToBe')} text={claimedIdentity} />
        <Text name={i18n.t('exhibit.saidText')} text={text} />
        <Text name={i18n.t('exhibit.knew')} text={knewAboutMe} />
        <Text name={i18n.t('exhibit.money')} text={moneyAsked} />
        <Text name={i18n.t('exhibit.personNotes')} text={notes} />
      </dl>
    </section>
  );
}

function minutesWords(minutes: number): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
}

function Told({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Text({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return (
    <Told name={name}>
      <ShownText text={text} marks={[]} current={null} />
    </Told>
  );
}

const mostMessages = 2_000;

/** A conversation, oldest first, as the page or the file has it: who, when, what. */
function Conversation({ messages }: { messages: readonly (SeenChatMessage | ChatMessage)[] }) {
  return (
    <BySender name={i18n.t('exhibit.conversation')}>
      <ol role="list" class="conversation">
        {messages.slice(0, mostMessages).map((message, index) => (
          <li key={index} class={'own' in message && message.own ? 'is-own' : ''}>
            <p class="quiet">
              <Foreign class="who" text={message.author ?? message.handle ?? i18n.t('timeline.noSender')} />{' '}
              <Foreign text={message.at === undefined ? (message.shownAt ?? '') : fullTimeOr(message.at)} />
            </p>
            <ShownText text={message.text ?? ''} marks={[]} current={null} />
            {linksOf(message).map((link) => (
              <p key={link} class="quiet">
                {i18n.t('exhibit.leadsTo')} <Foreign class="fixed" text={defang(link)} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </BySender>
  );
}

function linksOf({ links = [] }: Pick<SeenChatMessage, 'links'> | ChatMessage): string[] {
  return links.map((one) => (typeof one === 'string' ? one : one.link));
}

/** A page writes what it likes as a time. */
function fullTimeOr(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : fullTime(at);
}

function AsShown({ seen: { text = '', chosen, textCut } }: { seen: Seen }) {
  return (
    <>
      {chosen && (
        <p>
          {i18n.t('exhibit.chosen')} <Foreign class="fixed" text={defang(chosen.address)} />
        </p>
      )}
      <BySender name={i18n.t('exhibit.asShown')}>
        <ShownText text={text} marks={[]} current={null} />
      </BySender>
      {textCut === true && <p class="quiet">{i18n.t('exhibit.textCut')}</p>}
    </>
  );
}
