import type { FunctionComponent } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { SignName } from '../../look/shapes.ts';
import type { Book } from '../../store/book.ts';
import type { Place } from './place.ts';
import { CluesTab } from '../clues/clues-tab.tsx';
import { JointTab } from '../joint/joint-tab.tsx';
import { LeaksTab } from '../leaks/leaks-tab.tsx';
import { ShareTab } from '../share/share-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

/** What each tab is given. `place`: what the address says behind the tab's own name. */
export interface TabProps {
  book: Book;
  rows: readonly TimelineRow[];
  place: Place;
}

export interface Tab {
  /** In the address; its words are `casebook.tab.<name>` in the locales. */
  name: 'timeline' | 'clues' | 'leaks' | 'share' | 'joint' | 'add';
  sign: SignName;
  /** It has a first heading of its own, and says in the title where one is. */
  headed?: true;
  /** Absent: what `casebook.tsx` keeps there in every tab. */
  View?: FunctionComponent<TabProps>;
}

/** In the order of the rail; the first is shown where the address names none. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { name: 'timeline', sign: 'timeline', headed: true, View: TimelineTab },
  { name: 'clues', sign: 'at', View: CluesTab },
  { name: 'leaks', sign: 'drop', View: LeaksTab },
  { name: 'share', sign: 'mail', View: ShareTab },
  { name: 'joint', sign: 'person', View: JointTab },
  { name: 'add', sign: 'file' },
];
