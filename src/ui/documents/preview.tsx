import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { FileMade } from '../file-made.tsx';
import { handOver } from '../hand-over.ts';
import { today } from '../now.ts';
import type { MadeDocuments } from './make-documents.ts';
import { PaperView } from './paper-view.tsx';
import { pageStyle } from './print-style.ts';

/** The documents as they will be on paper, to print or to save. */
export function Preview({ made }: { made: MadeDocuments }) {
  const { papers, pictures } = made;
  const [file, setFile] = useState('');
  const { failure, attempt } = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  const save = async () => {
    const { docxFile } = await import('../../exports/docx-file.ts');
    const docx = await docxFile(papers, pictures);
    const [only, ...more] = papers;
    const what = only && more.length === 0 ? only.kind : 'documents';
    const name = `cluebook-${today()}-${what}.docx`;
    await handOver(docx, name);
    setFile(name);
  };
  return (
    <section class="papers" aria-labelledby="preview">
      <style>{pageStyle(papers)}</style>
      <div class="preview-head">
        <h2 id="preview" tabIndex={-1} ref={heading}>
          {i18n.t('documents.preview')}
        </h2>
        <p class="quiet">{i18n.t('documents.previewNote')}</p>
        <p class="actions">
          <button type="button" class="button" onClick={() => attempt(save)}>
            {i18n.t('documents.docx')}
          </button>
          <button type="button" class="button" onClick={() => print()}>
            {i18n.t('documents.print')}
          </button>
        </p>
        <FileMade file={file} />
        {failure && <FailureNote failure={failure} />}
      </div>
      {papers.map((paper, index) => (
        // Wide tables scroll in their frame: a keyboard has to get there.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="paper-frame" role="region" tabIndex={0} aria-label={paper.title} key={paper.kind}>
          <PaperView paper={paper} index={index} pictures={pictures} />
        </div>
      ))}
    </section>
  );
}
