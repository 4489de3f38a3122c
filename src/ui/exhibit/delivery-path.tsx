import { i18n } from '#i18n';
import type { MessageFacts } from '../../core/message-facts.ts';
import { routePicture } from '../../core/route-picture.ts';
import type { RouteStop } from '../../core/route-picture.ts';
import { language } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { clockTime, fullTime } from './exhibit-words.ts';

/** More than fit side by side go from top to bottom. */
const mostAcross = 5;

/** The way of the mail. The ordered list is the picture: dashed while the sending side tells, solid from where it was seen. */
export function DeliveryPath({ facts }: { facts: MessageFacts }) {
  const stops = routePicture(facts);
  if (stops.length === 0) return <p class="quiet">{i18n.t('exhibit.noPath')}</p>;
  const border = stops.findIndex(({ word }) => word === 'own');
  return (
    <>
      <ol role="list" class={`path ${stops.length > mostAcross ? 'is-long' : ''}`} aria-label={i18n.t('exhibit.path')}>
        {stops.map((stop, index) => (
          <Stop
            key={index}
            stop={stop}
            says={index === 0 && stop.word === 'claimed' ? 'told' : index === border ? 'seen' : null}
            next={stops[index + 1]}
          />
        ))}
      </ol>
      <p class="finding">{findingWords(stops)}</p>
    </>
  );
}

interface StopProps {
  stop: RouteStop;
  says: 'told' | 'seen' | null;
  next: RouteStop | undefined;
}

function Stop({ stop, says, next }: StopProps) {
  const kind = `${stop.word} ${says === 'seen' ? 'is-border' : ''} ${next === undefined ? 'is-last' : `to-${next.word}`}`;
  return (
    <li class={kind}>
      {says !== null && <p class="says">{i18n.t(says === 'told' ? 'exhibit.told' : 'exhibit.seenBy')}</p>}
      <span class="dot" aria-hidden="true" />
      {next?.delay !== undefined && <span class="gap">{gapWords(next.delay)}</span>}
      {stop.at !== undefined && (
        <time dateTime={stop.at} title={fullTime(stop.at)}>
          {stop.word === 'claimed' ? i18n.t('exhibit.claimedTime', [clockTime(stop.at)]) : clockTime(stop.at)}
        </time>
      )}
      <strong>
        {stop.name === undefined ? i18n.t('exhibit.unnamed') : <Foreign class="fixed" text={nameOf(stop)} />}
      </strong>
      {stop.ip !== undefined && <Foreign class="fixed quiet" text={stop.ip} />}
      {stop.tookFrom?.ip !== undefined && (
        <span class="took">
          {i18n.t('exhibit.tookFrom')} <Foreign class="fixed" text={stop.tookFrom.ip} />
          {stop.tookFrom.name !== undefined && <Foreign class="fixed quiet" text={` (${stop.tookFrom.name})`} />}
        </span>
      )}
    </li>
  );
}

/** In quotes while it is only its own word. */
function nameOf({ name = '', word }: RouteStop): string {
  return word === 'claimed' ? `“${name}”` : name;
}

/** `+22 s`, `+3 min`, `−14 s, clocks differ` */
function gapWords(seconds: number): string {
  const size = Math.abs(seconds);
  const [value, unit] = size < 120 ? [size, 'second'] : size < 7_200 ? [size / 60, 'minute'] : [size / 3_600, 'hour'];
  const words = new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
  return seconds < 0 ? i18n.t('exhibit.clocksDiffer', [`−${words}`]) : `+${words}`;
}

function findingWords(stops: readonly RouteStop[]) {
  const border = stops.find(({ word }) => word === 'own');
  if (!border) return i18n.t('exhibit.allTold');
  const ip = border.tookFrom?.ip;
  if (ip === undefined) return i18n.t('exhibit.noAddressSeen');
  return (
    <>
      <Foreign class="fixed strong" text={ip} /> {i18n.t('exhibit.strongest')}
    </>
  );
}
