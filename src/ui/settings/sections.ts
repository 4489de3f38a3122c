import type { FunctionComponent } from 'preact';
import type { TabProps } from '../casebook/tabs.ts';
import { OwnSection } from './own-section.tsx';
import { PageArchiveSection } from './page-archive-section.tsx';

export type SectionProps = Pick<TabProps, 'book' | 'rows'>;

/** In the order of the page. The words of the heading are `settings.<name>.title` in the locales. */
export const sections = [
  { name: 'own', Section: OwnSection },
  { name: 'archive', Section: PageArchiveSection },
] as const satisfies readonly {
  name: string;
  Section: FunctionComponent<SectionProps>;
}[];
