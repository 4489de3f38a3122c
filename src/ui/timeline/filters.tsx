import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Case } from '../../core/case.ts';
import { kindGroups } from '../../core/timeline/choose-rows.ts';
import type { KindGroup } from '../../core/timeline/choose-rows.ts';
import { language } from '../../look/words.ts';
import { caseName } from '../cases/case-name.ts';
import './filters.css';
import { periods } from './view-choice.ts';
import type { ViewChoice } from './view-choice.ts';

interface ChoiceProps {
  choice: ViewChoice;
  choose(change: Partial<ViewChoice>): void;
}

const groups = Object.keys(kindGroups) as KindGroup[];

/** One kind, or all of them; those of which there is none are left out. */
export function KindFilter({
  choice,
  choose,
  size,
  counts,
}: ChoiceProps & { size: number; counts: Record<KindGroup, number> | undefined }) {
  const offered = groups.filter((group) => group === choice.kind || (counts?.[group] ?? 0) > 0);
  return (
    <div class="kinds" role="group" aria-label={i18n.t('find.show')}>
      <Kind name="all" count={counts && size} isOn={choice.kind === 'all'} choose={choose} />
      {offered.map((group) => (
        <Kind key={group} name={group} count={counts?.[group]} isOn={choice.kind === group} choose={choose} />
      ))}
    </div>
  );
}

function Kind({
  name,
  count,
  isOn,
  choose,
}: Pick<ChoiceProps, 'choose'> & { name: KindGroup | 'all'; count: number | undefined; isOn: boolean }) {
  return (
    <button type="button" class="filter" aria-pressed={isOn} onClick={() => choose({ kind: name })}>
      {i18n.t(`find.kind.${name}`)}{' '}
      {count !== undefined && <span class="figure">{new Intl.NumberFormat(language()).format(count)}</span>}
    </button>
  );
}

/** The order, and what else can narrow the list. */
export function MoreFilters({ choice, choose, cases }: ChoiceProps & { cases: readonly Case[] }) {
  return (
    <div class="more-filters" id="more-filters" role="group" aria-label={i18n.t('find.more')}>
      <Choose
        name={i18n.t('find.order')}
        value={choice.order}
        options={(['saved', 'sent'] as const).map((one) => [one, i18n.t(`find.by.${one}`)])}
        onChange={(order) => choose({ order })}
      />
      <Choose
        name={i18n.t('find.original')}
        value={choice.state}
        options={(['any', 'complete', 'open'] as const).map((one) => [one, i18n.t(`find.state.${one}`)])}
        onChange={(state) => choose({ state })}
      />
      <Choose
        name={i18n.t('find.period')}
        value={choice.period}
        options={periods.map((one) => [one, i18n.t(`find.in.${one}`)])}
        onChange={(period) => choose({ period })}
      />
      {choice.period === 'days' && (
        <>
          <Labelled name={i18n.t('find.from')}>
            <input
              class="field"
              type="date"
              value={choice.from}
              onInput={(event) => choose({ from: event.currentTarget.value })}
            />
          </Labelled>
          <Labelled name={i18n.t('find.to')}>
            <input
              class="field"
              type="date"
              value={choice.to}
              onInput={(event) => choose({ to: event.currentTarget.value })}
            />
          </Labelled>
        </>
      )}
      {cases.length > 0 && (
        <Choose
          name={i18n.t('find.case')}
          value={choice.case}
          options={[['', i18n.t('find.anyCase')], ...cases.map(caseOption)]}
          onChange={(id) => choose({ case: id })}
        />
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={choice.attached}
          onChange={(event) => choose({ attached: event.currentTarget.checked })}
        />
        {i18n.t('find.attached')}
      </label>
    </div>
  );
}

function caseOption(told: Case): [id: string, words: string] {
  return [told.id, caseName(told)];
}

function Choose<Name extends string>(props: {
  name: string;
  value: Name;
  options: readonly (readonly [Name, string])[];
  onChange(name: Name): void;
}) {
  const { name, value, options, onChange } = props;
  const change = (chosen: string) => {
    const option = options.find(([one]) => one === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <Labelled name={name}>
      <select class="field" value={value} onChange={(event) => change(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <label class="labelled">
      <span>{name}</span>
      {children}
    </label>
  );
}
