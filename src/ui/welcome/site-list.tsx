import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { hostOfPattern, readSiteAddress } from '../../core/site-address.ts';
import type { SiteAddress, SiteAddressProblem } from '../../core/site-address.ts';
import { key } from '../../look/words.ts';
import { knownSiteOf, patternsOf } from '../../sites/known-sites.ts';
import { Sign } from '../sign.tsx';
import { useSites } from './use-sites.ts';
import type { SiteRow } from './use-sites.ts';
import './sites.css';

/** In this order: what the person added stands right above the field for one more. */
const groups = ['mail', 'messenger', 'added'] as const;

/** The sites that we know and those that the person added, each with a switch, and a field for one more. */
export function SiteList() {
  const { rows, servers, switchOn, switchOff } = useSites();
  const add = ({ host, pattern }: SiteAddress) => {
    const known = knownSiteOf(host);
    void (known ? switchOn(known.id, patternsOf(known)) : switchOn(pattern, [pattern]));
  };
  return (
    <>
      {groups.map((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        return ofKind.length === 0 ? null : (
          <div key={kind} class="site-group">
            <h3>{i18n.t(`site.group.${kind}`)}</h3>
            <ul class="sites">
              {ofKind.map((row) => (
                <SiteSwitch
                  key={row.id}
                  row={row}
                  onChange={(on) => void (on ? switchOn : switchOff)(row.id, row.patterns)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <AddSite servers={servers} onAdd={add} />
      {servers.size > 0 && <p class="quiet">{i18n.t('site.servers', [[...servers].map(hostOfPattern).join(', ')])}</p>}
    </>
  );
}

function SiteSwitch({ row, onChange }: { row: SiteRow; onChange: (on: boolean) => void }) {
  const { name, hosts, state } = row;
  const places = hosts.join(', ');
  const on = state === 'on' || state === 'fixed';
  return (
    <li>
      <span class="which">
        {name !== null && <strong>{name}</strong>}
        <span class="host">{places}</span>
      </span>
      <span class="state" role="status">
        {state === 'on' && <Sign name="tick" />}
        {(state === 'refused' || state === 'fixed') && <Sign name="note" />}
        {state !== 'off' && i18n.t(`site.${state}`)}
      </span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={name === null ? places : `${name}, ${places}`}
        disabled={state === 'asking'}
        onClick={() => onChange(!on)}
      >
        <span />
      </button>
    </li>
  );
}

interface AddSiteProps {
  servers: ReadonlySet<string>;
  onAdd: (site: SiteAddress) => void;
}

function AddSite({ servers, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<SiteAddressProblem>();
  const add = (event: Event) => {
    event.preventDefault();
    const read = readSiteAddress(typed, servers);
    setProblem('problem' in read ? read.problem : undefined);
    if ('problem' in read) return;
    setTyped('');
    onAdd(read);
  };
  return (
    <form class="add-site" onSubmit={add}>
      <label for="site-address">{i18n.t('site.label')}</label>
      <div>
        <input
          id="site-address"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={i18n.t('site.hint')}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby="site-problem"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('site.add')}
        </button>
      </div>
      <p id="site-problem" class="problem" role="alert">
        {problem && (
          <>
            <Sign name="failed" />
            <span>{i18n.t(`site.problem.${key(problem)}`)}</span>
          </>
        )}
      </p>
    </form>
  );
}
