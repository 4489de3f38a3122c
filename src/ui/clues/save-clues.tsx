import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { csvOf } from '../../exports/csv.ts';
import { FailureNote } from '../failure-note.tsx';
import { useAttempt } from './use-attempt.ts';
import { FileMade } from '../file-made.tsx';
import { handOver } from '../hand-over.ts';
import { today } from '../now.ts';
import { clueLines } from './clue-lines.ts';

/** Saves what the table lists now, in its order, as a file for any spreadsheet. It is noted in the custody log before it leaves. */
export function SaveClues({ tally, chosen }: { tally: ClueTally; chosen: readonly number[] }) {
  const [file, setFile] = useState('');
  const { failure, attempt } = useAttempt();
  const save = async () => {
    const table = csvOf(clueLines(tally, chosen));
    const name = `cluebook-clues-${today()}.csv`;
    await handOver(table, name);
    setFile(name);
  };
  return (
    <div class="save">
      <button type="button" class="button" disabled={chosen.length === 0} onClick={() => attempt(save)}>
        {i18n.t('clues.csv')}
      </button>
      <FileMade file={file} words={i18n.t('clues.csvDone', [file])} />
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
