import { useEffect, useState } from 'preact/hooks';
import { watchLock } from '../../store/lock/lock-record.ts';
import type { LockRecord } from '../../store/lock/lock-record.ts';
import { LockOn } from '../lock/lock-on.tsx';
import { Rewriting } from '../lock/rewriting.tsx';
import { SwitchOn } from '../lock/switch-on.tsx';
import type { SectionProps } from './sections.ts';

/** The passphrase lock: what it helps against and what not, and its switch. */
export function LockSection({ book }: SectionProps) {
  // Null for a book without a lock; undefined until it is known.
  const [record, setRecord] = useState<LockRecord | null>();
  useEffect(() => watchLock(book, (now) => setRecord(now ?? null)), [book]);
  if (record === undefined) return null;
  if (record === null) return <SwitchOn book={book} />;
  return (
    <>
      {record.at && record.state !== 'sealed' && <Rewriting to={record.state} />}
      {record.state !== 'opening' && <LockOn record={record} />}
    </>
  );
}
