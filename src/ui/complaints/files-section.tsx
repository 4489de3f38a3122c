import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { AttachmentSet } from '../../complaints/attachment-set.ts';
import { writeZip } from '../../exports/zip-writer.ts';
import type { Channel } from '../../core/channel.ts';
import { sizeWords } from '../../look/words.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { count } from '../clues/clue-words.ts';
import { download } from '../download.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import type { CaseFiles } from './case-files.ts';
import { inWords, SaidFact } from './said.tsx';

interface FilesSectionProps {
  channel: Channel;
  set: AttachmentSet;
  bytesOf: CaseFiles['bytesOf'];
}

/** What can be attached here, as far as its limits are known; what stays out, and why. */
export function FilesSection({ channel, set, bytesOf }: FilesSectionProps) {
  const [saved, setSaved] = useState('');
  const [stop, setStop] = useState<AbortController>();
  const { failure, attempt } = useAttempt();
  const save = async () => {
    const controller = new AbortController();
    setStop(controller);
    try {
      setSaved(await saveFiles(channel.id, set, bytesOf, controller.signal));
    } finally {
      setStop(undefined);
    }
  };
  return (
    <section class="files" aria-labelledby="complaint-files">
      <div class="box-head">
        <h2 id="complaint-files">{i18n.t('complaints.files')}</h2>
        {set.taken.length > 0 && !stop && (
          <button type="button" class="button" onClick={() => attempt(save)}>
            {i18n.t('complaints.saveFiles', set.taken.length, [String(set.taken.length)])}
          </button>
        )}
        {stop && (
          <button type="button" class="button" onClick={() => stop.abort()}>
            {i18n.t('card.cancel')}
          </button>
        )}
      </div>
      <p class="quiet">{limitWords(channel)}</p>
      {(channel.attachments.say ?? []).map((fact, index) => (
        <p key={index} class="fact">
          <SaidFact {...fact} />
        </p>
      ))}
      <p role="status">{stop ? i18n.t('complaints.savingFiles') : saved && i18n.t('complaints.filesSaved', [saved])}</p>
      {failure && <FailureNote failure={failure} />}
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
async function saveFiles(
  channel: string,
  { taken }: AttachmentSet,
  bytesOf: CaseFiles['bytesOf'],
  signal: AbortSignal,
): Promise<string> {
  const names = taken.map(({ as }) => as.name);
  const contentOf = async (name: string) => (await bytesOf.get(name)?.()) ?? new Uint8Array();
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    download(new Blob([await contentOf(only)], { type: 'application/octet-stream' }), only);
    return only;
  }
  async function* files() {
    for (const name of names) yield { name, content: await contentOf(name) };
  }
  const file = `${channel}-files.zip`;
  download(await writeZip(files(), { signal }), file);
  return file;
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
