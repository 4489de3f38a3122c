import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit.ts';
import type { ExhibitFile } from '../../core/exhibit-files.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { sizeWords } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { Content } from './open-content.ts';
import { bytesOf, nameOfCopy, saveCopy } from './save-copy.ts';

interface FilesProps {
  book: Book;
  number: number;
  files: readonly ExhibitFile[];
  content: Content | undefined;
}

/** What came with it: named, measured, and left closed. */
export function FilesTab({ book, number, files, content }: FilesProps) {
  if (files.length === 0) return <p class="quiet">{i18n.t('exhibit.noFiles')}</p>;
  return (
    <>
      <p class="quiet">{i18n.t('exhibit.filesClosed')}</p>
      <ul role="list" class="files">
        {files.slice(0, 1_000).map((file, index) => (
          <File key={index} book={book} number={number} file={file} content={content} />
        ))}
      </ul>
    </>
  );
}

function File({ book, number, file, content }: Omit<FilesProps, 'files'> & { file: ExhibitFile }) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setAsking(false);
    try {
      saveCopy(await bytesOf(book, content, file), nameOfCopy(file, exhibitName(number)));
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <li>
      <Sign name="clip" />
      <div>
        <p>{file.name === '' ? i18n.t('exhibit.unnamedFile') : <Foreign class="fixed" text={file.name} />}</p>
        <p class="quiet">
          {sizeWords(file.bytes)} · {i18n.t('exhibit.says')} <Foreign class="fixed" text={file.declared} />
          {file.sniffed !== undefined && file.sniffed !== file.declared && (
            <>
              {' · '}
              {i18n.t('exhibit.firstBytes')} <Foreign class="fixed" text={file.sniffed} />
            </>
          )}
        </p>
        <p class="quiet hash">
          SHA-256 <span class="fixed">{file.sha256}</span>{' '}
          <CopyButton text={file.sha256} name={i18n.t('exhibit.copyHash')} />
        </p>
        {file.risk !== null && (
          <p class="with-sign">
            <Sign name="observation" />
            {i18n.t(`exhibit.risk.${file.risk}`)}
          </p>
        )}
        {failure && <FailureNote failure={failure} />}
      </div>
      {asking ? (
        <div class="asking" role="alert">
          <p>{i18n.t('exhibit.saveRisky')}</p>
          <button type="button" class="button" onClick={() => void save()}>
            {i18n.t('exhibit.saveAnyway')}
          </button>
          <button type="button" class="link" onClick={() => setAsking(false)}>
            {i18n.t('card.cancel')}
          </button>
        </div>
      ) : (
        <SaveButton file={file} onSave={() => (file.risk === null ? void save() : setAsking(true))} />
      )}
    </li>
  );
}

function SaveButton({ file, onSave }: { file: ExhibitFile; onSave: () => void }) {
  return (
    <button
      type="button"
      class="button"
      aria-label={i18n.t('exhibit.saveCopyOf', [file.name === '' ? i18n.t('exhibit.unnamedFile') : file.name])}
      onClick={onSave}
    >
      {i18n.t('exhibit.saveCopy')}
    </button>
  );
}
