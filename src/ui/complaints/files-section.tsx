import { i18n } from '#i18n';
import type { AttachmentSet } from '../../complaints/attachment-set.ts';
import type { Channel } from '../../core/channel.ts';
import type { MakingWatch } from '../../exports/gather.ts';
import { writeZip } from '../../exports/zip-writer.ts';
import { sizeWords } from '../../look/words.ts';
import { count } from '../clues/clue-words.ts';
import { FailureNote } from '../failure-note.tsx';
import { FileMade } from '../file-made.tsx';
import { makeAndHandOver } from '../hand-over.ts';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import type { CaseFiles } from './case-files.ts';
import { inWords, SaidFact } from './said.tsx';
import type { SmallerPictures } from './use-smaller-pictures.ts';

interface FilesSectionProps {
  /** The case's id. */
  ofCase: string;
  channel: Channel;
  set: AttachmentSet;
  bytesOf: CaseFiles['bytesOf'];
  /** Pictures are being made smaller; the list is of what is there by now. */
  work: SmallerPictures['work'];
}

/** What can be attached here, as far as its limits are known; what stays out, and why. */
export function FilesSection({ ofCase, channel, set, bytesOf, work }: FilesSectionProps) {
  const [state, run] = useTask<string>();
  const saved = state.at === 'done' ? state.result : '';
  const save = () =>
    run(async (watch) => {
      const details = { what: 'complaint-files', channel: channel.id, case: ofCase };
      const { name } = await makeAndHandOver(
        async (gather) => ({ ...(await complaintFile(channel.id, set, bytesOf, { ...watch, gather })), details }),
        watch,
      );
      return name;
    });
  return (
    <section class="files" aria-labelledby="complaint-files">
      <div class="box-head">
        <h2 id="complaint-files">{i18n.t('complaints.files')}</h2>
        {set.taken.length > 0 && state.at !== 'work' && (
          <button type="button" class="button" onClick={save}>
            {i18n.t('complaints.saveFiles', set.taken.length, [String(set.taken.length)])}
          </button>
        )}
      </div>
      <p class="quiet">{limitWords(channel)}</p>
      {(channel.attachments.say ?? []).map((fact, index) => (
        <p key={index} class="fact">
          <SaidFact {...fact} />
        </p>
      ))}
      <div role="status">
        <TaskProgress state={state} name={i18n.t('complaints.savingFiles')} />
        {work && <p class="quiet">{i18n.t('complaints.makingSmaller', [String(work.done), String(work.total)])}</p>}
      </div>
      <FileMade file={saved} words={i18n.t('complaints.filesSaved', [saved])} />
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
      <ul class="items" role="list">
        {set.taken.map(({ as, say }) => (
          <li key={as.name}>
            <span class="with-sign">
              <Sign name="file" />
              <span>
                <span class="fixed">{as.name}</span>
                {say && <span class="quiet"> {inWords(say)}</span>}
              </span>
            </span>
            <span class="quiet">{sizeWords(as.bytes)}</span>
          </li>
        ))}
      </ul>
      {set.left.length > 0 && (
        <>
          <h3>{i18n.t('complaints.stayOut')}</h3>
          <ul class="items" role="list">
            {set.left.map(({ file, say }) => (
              <li key={file.name}>
                <span class="fixed">{file.name}</span>
                <span class="quiet">{inWords(say)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One file as it is, several in a ZIP. Originals byte for byte. */
async function complaintFile(
  channel: string,
  { taken }: AttachmentSet,
  bytesOf: CaseFiles['bytesOf'],
  watch: MakingWatch,
): Promise<{ name: string; file: Blob }> {
  const names = taken.map(({ as }) => as.name);
  const contentOf = async (name: string) => (await bytesOf.get(name)?.()) ?? new Uint8Array();
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    return { name: only, file: new Blob([await contentOf(only)], { type: 'application/octet-stream' }) };
  }
  async function* files() {
    for (const [done, name] of names.entries()) {
      watch.onProgress(done, names.length);
      yield { name, content: await contentOf(name) };
    }
  }
  return { name: `${channel}-files.zip`, file: await writeZip(files(), watch) };
}

function limitWords({ attachments }: Channel): string {
  const { maxFiles, maxBytesEach, maxBytesTotal, none } = attachments;
  if (none) return i18n.t('complaints.noFiles');
  const parts = [
    maxFiles && i18n.t('complaints.atMostFiles', [count(maxFiles.max)]),
    maxBytesEach && i18n.t('complaints.atMostEach', [sizeWords(maxBytesEach.max)]),
    maxBytesTotal && i18n.t('complaints.atMostTotal', [sizeWords(maxBytesTotal.max)]),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? i18n.t('complaints.limitsUnknown') : parts.join(i18n.t('comma'));
}
