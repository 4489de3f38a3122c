import { i18n } from '#i18n';
import { Sign } from './sign.tsx';

/** Says that a file was handed to the browser's downloads, once it was; empty before, so that a screen reader hears it come. */
export function FileMade({ file, words = i18n.t('export.done', [file]) }: { file: string; words?: string }) {
  return (
    <p role="status">
      {file !== '' && (
        <span class="with-sign">
          <Sign name="tick" />
          {words}
        </span>
      )}
    </p>
  );
}
