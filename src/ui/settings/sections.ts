import type { FunctionComponent } from 'preact';
import type { TabProps } from '../casebook/tabs.ts';
import { BackupSection } from './backup-section.tsx';
import { CheckSection } from './check-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { KeyLookUpSection } from './key-look-up-section.tsx';
import { LockSection } from './lock-section.tsx';
import { OwnSection } from './own-section.tsx';
import { PageArchiveSection } from './page-archive-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { SelfTestSection } from './self-test-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { TimeStampsSection } from './time-stamps-section.tsx';
import { WipeSection } from './wipe-section.tsx';

export type SectionProps = Pick<TabProps, 'book' | 'rows'>;

/**
 * In the order of the page. The name stands in the address (`#/settings/<name>`); the words of the heading are `settings.<name>.title`
 * in the locales.
 */
export const sections = [
  { name: 'sites', Section: SitesSection },
  { name: 'own', Section: OwnSection },
  { name: 'deadlines', Section: DeadlinesSection },
  { name: 'archive', Section: PageArchiveSection },
  { name: 'stamps', Section: TimeStampsSection },
  { name: 'keys', Section: KeyLookUpSection },
  { name: 'storage', Section: StorageSection },
  { name: 'backup', Section: BackupSection },
  { name: 'restore', Section: RestoreSection },
  { name: 'lock', Section: LockSection },
  { name: 'check', Section: CheckSection },
  { name: 'reading', Section: ReadingSection },
  { name: 'test', Section: SelfTestSection },
  { name: 'wipe', Section: WipeSection },
] as const satisfies readonly { name: string; Section: FunctionComponent<SectionProps> }[];
