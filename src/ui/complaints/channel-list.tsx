import { i18n } from '#i18n';
import { channels } from '../../complaints/channels.ts';
import { eventWords } from '../../complaints/event-words.ts';
import { whatIsHeld } from '../../complaints/complaint-exhibit.ts';
import { certaintyWords } from '../../complaints/sureness.ts';
import { withSentComplaints } from '../../complaints/sent-complaints.ts';
import { whichChannels } from '../../complaints/which-channels.ts';
import type { ChosenChannel } from '../../complaints/which-channels.ts';
import type { Reason } from '../../complaints/reasons.ts';
import type { Case } from '../../core/case.ts';
import type { Channel } from '../../core/channel.ts';
import { language } from '../../look/words.ts';
import { hrefOf } from '../casebook/place.ts';
import { today } from '../now.ts';
import { dayWords } from './day-words.ts';
import type { ComplaintExhibits } from './use-complaint-exhibits.ts';
import { RouteLine } from './route.tsx';
import { inWords, SaidFact } from './said.tsx';
import { Sign } from '../sign.tsx';

/** The places that take this case, in the order in which to go there. */
export function ChannelList({ told, held }: { told: Case; held: ComplaintExhibits }) {
  const { fitting, others } = whichChannels(channels, {
    events: told.events,
    livesIn: told.livesIn,
    ...(told.region === undefined ? {} : { region: told.region }),
    held: whatIsHeld(held.exhibits),
    earlierSteps: withSentComplaints(told).earlierSteps,
    today: today(),
  });
  const main = fitting.find(({ channel, ready }) => ready.state === 'now' && sentOn(told, channel) === undefined);
  return (
    <div class="with-aside">
      <div>
        <p class="quiet" role="status">
          {told.events.length === 0
            ? i18n.t('complaints.pickFirst')
            : i18n.t('complaints.fitting', fitting.length, [String(fitting.length)])}
        </p>
        <ol class="channels" role="list" aria-label={i18n.t('complaints.where')}>
          {fitting.map((chosen, index) => (
            <ChannelItem key={chosen.channel.id} told={told} chosen={chosen} place={index + 1} main={chosen === main} />
          ))}
        </ol>
        {others.length > 0 && told.events.length > 0 && (
          <details>
            <summary>{i18n.t('complaints.others', [String(others.length)])}</summary>
            <ul class="items">
              {others.map(({ channel, say }) => (
                <li key={channel.id}>
                  <span>{channelName(channel)}</span> <span class="quiet">{inWords(say)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <aside aria-label={i18n.t('complaints.youTold')}>
        <h2>{i18n.t('complaints.youTold')}</h2>
        <p class="quiet">{told.events.map((event) => eventWords[event][language()]).join(i18n.t('list'))}</p>
        <p>
          <a href={hrefOf('cases', told.id)}>{i18n.t('complaints.change')}</a>
        </p>
        <h2>{i18n.t('complaints.money')}</h2>
        <p class="quiet">{i18n.t('complaints.moneyText')}</p>
        <p class="quiet">{i18n.t('complaints.neverSent')}</p>
      </aside>
    </div>
  );
}

function ChannelItem(props: { told: Case; chosen: ChosenChannel; place: number; main: boolean }) {
  const { told, chosen, place, main } = props;
  const { channel, reasons, ready } = chosen;
  return (
    <li>
      <p class="place" aria-hidden="true">
        {place}
      </p>
      <div class="about">
        <h2>{channelName(channel)}</h2>
        <p class="quiet">{inWords(channel.about)}</p>
        {reasons.map((reason, index) => (
          <ReasonLine key={index} reason={reason} />
        ))}
        <Facts words={i18n.t('complaints.can')} facts={channel.can} />
        <Facts words={i18n.t('complaints.cannot')} facts={channel.cannot} />
        {ready.state !== 'now' && (
          <p>
            {i18n.t('complaints.first')} <SaidFact {...ready.step} />
          </p>
        )}
        <OtherSide channel={channel} />
        <ul class="routes" role="list" aria-label={i18n.t('complaints.official')}>
          {channel.routes.slice(0, 2).map((route, index) => (
            <RouteLine key={index} route={route} />
          ))}
        </ul>
      </div>
      <div class="state">
        <p class="quiet">{stateWords(told, chosen)}</p>
        <a
          class={`button ${main ? 'main' : ''}`}
          href={hrefOf('complaints', told.id, channel.id)}
          aria-label={`${i18n.t('complaints.prepare')}${i18n.t('comma')}${channelName(channel)}`}
        >
          {i18n.t('complaints.prepare')}
        </a>
      </div>
    </li>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  return (
    <p>
      <span class={reason.certain ? '' : 'is-claimed'}>{inWords(reason.say)}</span>
      {!reason.certain && reason.code === 'takes-this' && (
        <span class="quiet"> ({inWords(certaintyWords[reason.certainty])})</span>
      )}
    </p>
  );
}

function Facts({ words, facts }: { words: string; facts: Channel['can'] }) {
  return (
    <>
      {facts.map((fact, index) => (
        <p key={index} class="fact">
          <span class="quiet">{words}</span> <SaidFact {...fact} />
        </p>
      ))}
    </>
  );
}

/** Whether the other side gets to see it: what somebody who is afraid of them has to know before. */
export function OtherSide({ channel: { otherSide } }: { channel: Channel }) {
  return (
    <p class="with-sign">
      <Sign name="eye" />
      <span>{otherSide ? <SaidFact {...otherSide} /> : i18n.t('complaints.otherSideUnknown')}</span>
    </p>
  );
}

/** In the person's language, and in the office's own where that is another one. */
export function channelName({ name, languages, places }: Channel): string {
  const ours = name[language()];
  const speaksOurs = languages.some((one) => one.split('-')[0] === language().split('-')[0]);
  return speaksOurs || places.includes('anywhere') || ours === name.local ? ours : `${ours} · ${name.local}`;
}

function sentOn(told: Case, { id }: Channel): string | undefined {
  return told.complaints.find(({ channel }) => channel === id)?.log.find(({ what }) => what === 'sent')?.on;
}

function stateWords(told: Case, { channel, ready }: ChosenChannel): string {
  const sent = sentOn(told, channel);
  if (sent !== undefined) return i18n.t('complaints.sentOn', [dayWords(sent)]);
  if (ready.state === 'wait') return i18n.t('complaints.openAfter', [dayWords(ready.until)]);
  return i18n.t(ready.state === 'first' ? 'complaints.firstNeeded' : 'complaints.notSent');
}
