import type { FunctionComponent } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { SignName } from '../../look/shapes.ts';
import type { Book } from '../../store/book.ts';
import type { Place } from './place.ts';
import { CasesTab } from '../cases/cases-tab.tsx';
import type { BookState } from '../use-book.ts';
import { CluesTab } from '../clues/clues-tab.tsx';
import { ComplaintsTab } from '../complaints/complaints-tab.tsx';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { LeaksTab } from '../leaks/leaks-tab.tsx';
import { SettingsTab } from '../settings/settings-tab.tsx';
import { WarnTab } from '../warn/warn-tab.tsx';
import { CheckTab } from '../verify/check-tab.tsx';
import { JointTab } from '../joint/joint-tab.tsx';
import { ShareTab } from '../share/share-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

/** What each tab is given. `place`: what the address says behind the tab's own name. */
export interface TabProps {
  book: Book;
  /** Every row, the highest number first. */
  rows: readonly TimelineRow[];
  place: Place;
}

/** The timeline makes rows only of what is on the screen. */
export interface TimelineTabProps extends Omit<TabProps, 'rows'> {
  state: BookState;
}

/** What people come for, in the order of the rail: to look, to do something about it, and what they need for both. */
export const tabGroups = ['look', 'act', 'tools'] as const;

export interface Tab {
  /** In the address; its words are `casebook.tab.<name>` in the locales. */
  name:
    | 'timeline'
    | 'clues'
    | 'leaks'
    | 'cases'
    | 'complaints'
    | 'documents'
    | 'warn'
    | 'check'
    | 'share'
    | 'joint'
    | 'add'
    | 'settings';
  sign: SignName;
  /** Where it stands in the rail; the words are `casebook.group.<name>`. */
  group: (typeof tabGroups)[number];
  /** It has a first heading of its own, and says in the title where one is. */
  headed?: true;
  /** Absent: what `casebook.tsx` keeps there in every tab. */
  View?: FunctionComponent<TabProps & TimelineTabProps>;
}

/** In the order of the rail; the first is shown where the address names none. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { name: 'timeline', sign: 'timeline', group: 'look', headed: true, View: TimelineTab },
  { name: 'clues', sign: 'at', group: 'look', View: CluesTab },
  { name: 'leaks', sign: 'drop', group: 'look', View: LeaksTab },
  { name: 'cases', sign: 'case', group: 'act', headed: true, View: CasesTab },
  { name: 'complaints', sign: 'send', group: 'act', headed: true, View: ComplaintsTab },
  { name: 'documents', sign: 'page', group: 'act', View: DocumentsTab },
  { name: 'share', sign: 'mail', group: 'act', View: ShareTab },
  { name: 'warn', sign: 'chat', group: 'act', View: WarnTab },
  { name: 'joint', sign: 'person', group: 'act', View: JointTab },
  { name: 'check', sign: 'tick', group: 'tools', headed: true, View: CheckTab },
  { name: 'add', sign: 'file', group: 'tools' },
  { name: 'settings', sign: 'settings', group: 'tools', View: SettingsTab },
];
