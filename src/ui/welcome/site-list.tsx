import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { readSiteAddress } from '../../core/site-address.ts';
import type { SiteAddressProblem } from '../../core/site-address.ts';
import { key } from '../../look/words.ts';
import { Sign } from '../sign.tsx';
import { useSites } from './use-sites.ts';
import type { SiteRow } from './use-sites.ts';

/** The person's mail sites, each with a switch, and a field for one more. */
export function SiteList() {
  const { rows, switchOn, switchOff } = useSites();
  return (
    <>
      {rows.length > 0 && (
        <ul class="sites">
          {rows.map((row) => (
            <SiteSwitch
              key={row.pattern}
              row={row}
              onChange={(on) => void (on ? switchOn(row.pattern) : switchOff(row.pattern))}
            />
          ))}
        </ul>
      )}
      <AddSite onAdd={(pattern) => void switchOn(pattern)} />
    </>
  );
}

function SiteSwitch({ row, onChange }: { row: SiteRow; onChange: (on: boolean) => void }) {
  const { host, state } = row;
  const on = state === 'on' || state === 'fixed';
  return (
    <li>
      <span class="host">{host}</span>
      <span class="state" role="status">
        {state === 'on' && <Sign name="tick" />}
        {(state === 'refused' || state === 'fixed') && <Sign name="note" />}
        {i18n.t(`site.${state}`)}
      </span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={host}
        disabled={state === 'asking'}
        onClick={() => onChange(!on)}
      >
        <span />
      </button>
    </li>
  );
}

function AddSite({ onAdd }: { onAdd: (pattern: string) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<SiteAddressProblem>();
  const add = (event: Event) => {
    event.preventDefault();
    const read = readSiteAddress(typed);
    setProblem('problem' in read ? read.problem : undefined);
    if ('problem' in read) return;
    setTyped('');
    onAdd(read.pattern);
  };
  return (
    <form class="add" onSubmit={add}>
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
