import { i18n } from '#i18n';
import { readHtmlOnce } from '../../core/html/read-html-once.ts';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import type { NumberedClue } from '../../core/numbered-clues.ts';
import { BySender } from './sender-frame.tsx';
import { ShownText } from './shown-text.tsx';
import { readableText } from './text-marks.ts';

interface PlainTextProps {
  mail: ReadMessage;
  clues: readonly NumberedClue[];
  current: number | null;
}

/** The words alone: the text that came with the mail, the text of its HTML, and what the HTML hides from a reader. */
export function PlainText({ mail, clues, current }: PlainTextProps) {
  const parts = mail.texts.filter(({ place }) => place === 'body').slice(0, 20);
  if (parts.length === 0) return <p class="quiet">{i18n.t('exhibit.noText')}</p>;
  return (
    <>
      {parts.map((part) => (
        <section key={part.part} class="text-part">
          {parts.length > 1 && <h2>{i18n.t(part.form === 'html' ? 'exhibit.ofHtml' : 'exhibit.ofText')}</h2>}
          {parts.length === 1 && part.form === 'html' && <p class="quiet">{i18n.t('exhibit.onlyHtml')}</p>}
          <BySender which={part.part}>
            <ShownText {...readableText(part, clues)} current={current} />
          </BySender>
          {part.form === 'html' && <Hidden html={part.text} part={part.part} />}
        </section>
      ))}
    </>
  );
}

function Hidden({ html, part }: { html: string; part: string }) {
  const { text } = readHtmlOnce(html).hidden;
  if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)) return null;
  return (
    <>
      <h2>{i18n.t('exhibit.hiddenText')}</h2>
      <BySender which={`${part}${i18n.t('comma')}${i18n.t('exhibit.hiddenText')}`}>
        <ShownText text={text.trim()} marks={[]} current={null} />
      </BySender>
    </>
  );
}
