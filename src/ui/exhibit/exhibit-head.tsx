import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Acquisition } from '../../core/exhibit.ts';
import { exhibitName } from '../../core/exhibit.ts';
import type { MailAddress, MessageFacts } from '../../core/message-facts.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { subjectWords } from '../timeline/row-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { arrivedWords, authenticationWords, bytesWords, fullTime, originalWords } from './exhibit-words.ts';

interface HeadProps {
  row: TimelineRow;
  first: Acquisition;
  facts: MessageFacts | undefined;
}

/** Number and subject, and the four facts that are asked for first. What the sender says of themselves has a dashed line under it. */
export function ExhibitHead({ row, first, facts }: HeadProps) {
  const arrived = facts === undefined ? null : arrivedWords(facts);
  const to = facts === undefined ? (first.seen.to ?? []) : [...facts.to, ...facts.cc];
  return (
    <header class="exhibit-head">
      <h1 tabIndex={-1}>
        <span class="number">{exhibitName(row.number)}</span>
        <Foreign class="subject" text={subjectWords(row)} />
      </h1>
      <dl>
        <From row={row} facts={facts} />
        {to.length > 0 && (
          <Fact name={i18n.t('exhibit.to')}>
            {to.slice(0, 20).map((one, index) => (
              <Person key={index} {...one} />
            ))}
          </Fact>
        )}
        {arrived !== null && <Fact name={i18n.t('exhibit.arrived')}>{arrived}</Fact>}
        {arrived === null && first.seen.date !== undefined && (
          <Fact name={i18n.t('exhibit.dateShown')}>
            <Foreign text={first.seen.date} />
          </Fact>
        )}
        <Fact name={i18n.t('exhibit.saved')}>{fullTime(first.at.utc)}</Fact>
        <Fact name={i18n.t('exhibit.original')}>
          <Original first={first} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function From({ row, facts }: Pick<HeadProps, 'row' | 'facts'>) {
  const from = facts?.from ?? [{ name: row.senderName, address: row.senderAddress }];
  const known = from.filter(({ name, address }) => name !== '' || address !== '');
  if (known.length === 0) return null;
  const isMail = row.kind === 'email';
  return (
    <Fact name={i18n.t(isMail ? 'exhibit.claimedSender' : 'exhibit.with')}>
      {known.slice(0, 20).map((one, index) => (
        <Person key={index} {...one} class={isMail ? 'is-claimed' : ''} />
      ))}
      {facts !== undefined && <span class="quiet"> · {authenticationWords(facts)}</span>}
    </Fact>
  );
}

function Person({ name = '', address = '', class: kind = '' }: Partial<MailAddress> & { class?: string }) {
  return (
    <span class={`person ${kind}`}>
      {name !== '' && <Foreign text={name} />} {address !== '' && <Foreign class="fixed" text={address} />}
    </span>
  );
}

/** How much of the original there is, its size and hash: what anybody can compare a copy with. */
function Original({ first }: { first: Acquisition }) {
  const { source, completeness } = first;
  const state = completeness.state;
  return (
    <>
      <span class="state">
        <Sign name={state} />
        {originalWords(first)}
      </span>
      {source && (
        <>
          <span class="quiet">
            {' · '}
            {bytesWords(source.bytes)}
            {' · SHA-256 '}
            <span class="fixed">
              {source.sha256.slice(0, 8)}…{source.sha256.slice(-4)}
            </span>
          </span>{' '}
          <CopyButton text={source.sha256} name={i18n.t('exhibit.copyHash')} />
        </>
      )}
    </>
  );
}
