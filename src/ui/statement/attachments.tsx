import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { captureLimits } from '../../core/capture-limits.ts';
import { statementLimits } from '../../core/statement.ts';
import { sizeWords } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';

/** One message carries them all to the background, and it may not be larger than one original. */
const mostBytes = captureLimits.sourceBytes;

interface AttachmentsProps {
  files: readonly File[];
  onFiles(files: File[]): void;
}

/** Files beside a statement. They are named and never opened. */
export function Attachments({ files, onFiles }: AttachmentsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    const fits: File[] = [...files];
    const tooLarge: string[] = [];
    for (const file of event.currentTarget.files ?? []) {
      const bytes = fits.reduce((sum, { size }) => sum + size, file.size);
      if (bytes > mostBytes) tooLarge.push(file.name);
      else fits.push(file);
    }
    // The same file can be chosen again.
    event.currentTarget.value = '';
    const limit = sizeWords(mostBytes);
    if (tooLarge.length > 0) setRefused(i18n.t('statement.tooLarge', [tooLarge.join(i18n.t('list')), limit]));
    else if (fits.length > statementLimits.attached)
      setRefused(i18n.t('statement.tooMany', [String(statementLimits.attached)]));
    else setRefused('');
    onFiles(fits.slice(0, statementLimits.attached));
  };
  return (
    <section class="entry" aria-labelledby="files-title">
      <h2 id="files-title">{i18n.t('statement.files')}</h2>
      <p class="quiet">{i18n.t('statement.filesHint', [sizeWords(mostBytes)])}</p>
      <ul>
        {files.map((file, index) => (
          <li key={`${index} ${file.name}`}>
            <Foreign text={file.name} />
            <span class="quiet">{sizeWords(file.size)}</span>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('statement.remove', [file.name])}
              onClick={() => onFiles(files.filter((one) => one !== file))}
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {i18n.t('statement.choose')}
      </button>
      <input ref={input} type="file" multiple hidden onChange={chosen} />
      <p role="alert" class="with-sign">
        {refused !== '' && (
          <>
            <Sign name="note" />
            <span>{refused}</span>
          </>
        )}
      </p>
    </section>
  );
}
