import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { language } from '../../look/words.ts';

/** The parts of an exhibit, in the order of its tabs; in the address as they are here. */
export const exhibitTabs = ['message', 'text', 'path', 'files', 'custody'] as const;
export type ExhibitTab = (typeof exhibitTabs)[number];

interface TabsProps {
  tabs: readonly ExhibitTab[];
  current: ExhibitTab;
  counts: Partial<Record<ExhibitTab, number>>;
  /** What the first one holds is a mail. */
  isMail: boolean;
  onTab(tab: ExhibitTab): void;
}

/** One tab stop; arrows, Home and End go from tab to tab, and what is chosen is shown at once. */
export function ExhibitTabs({ tabs, current, counts, isMail, onTab }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    // From the one that has the focus: who presses fast is ahead of what is shown.
    const from = tabs.find((tab) => document.activeElement?.id === `tab-${tab}`) ?? current;
    const next = tabAfter(tabs, from, event.key);
    if (next === null) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[id="tab-${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={i18n.t('exhibit.parts')} ref={list} onKeyDown={go}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === current}
          aria-controls="exhibit-panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onTab(tab)}
        >
          {i18n.t(`exhibit.tab.${tab === 'message' && !isMail ? 'content' : tab}`)}
          {counts[tab] !== undefined && counts[tab] > 0 && (
            <span class="count"> {new Intl.NumberFormat(language()).format(counts[tab])}</span>
          )}
        </button>
      ))}
    </div>
  );
}

function tabAfter(tabs: readonly ExhibitTab[], current: ExhibitTab, pressed: string): ExhibitTab | null {
  const at = tabs.indexOf(current);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[pressed];
  return to === undefined ? null : (tabs[(to + tabs.length) % tabs.length] ?? null);
}
