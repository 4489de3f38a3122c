import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { defang } from '../../core/defang.ts';
import { readHtmlOnce } from '../../core/html/read-html-once.ts';
import type { ReadMessage, TextPart } from '../../core/mail/read-message.ts';
import { rangesIn } from '../../core/numbered-clues.ts';
import type { NumberedClue } from '../../core/numbered-clues.ts';
import { sizeWords } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { showSafely } from './safe-html/show-safely.ts';
import { BySender, SenderFrame } from './sender-frame.tsx';
import { linkClues, picturesOf, remoteAddresses, shownParts } from './shown-parts.ts';
import { ShownText } from './shown-text.tsx';
import { readableText } from './text-marks.ts';

interface MailProps {
  mail: ReadMessage;
  clues: readonly NumberedClue[];
  current: number | null;
}

/** The message as a reader is meant to see it, made harmless; or its text, where there is no HTML or it cannot be shown safely. */
export function MailMessage({ mail, clues, current }: MailProps) {
  const parts = shownParts(mail);
  if (parts.length === 0) return <p class="quiet">{i18n.t('exhibit.noText')}</p>;
  return (
    <>
      {parts.map((part) =>
        part.form === 'html' ? (
          <HtmlPart
            key={part.part}
            mail={mail}
            part={part}
            clues={clues}
            current={current}
            {...(parts.length > 1 ? { which: part.part } : {})}
          />
        ) : (
          <BySender key={part.part} {...(parts.length > 1 ? { which: part.part } : {})}>
            <ShownText {...readableText(part, clues)} current={current} />
          </BySender>
        ),
      )}
    </>
  );
}

/** In UTF-16 units of HTML: what is drawn before somebody asks for all of it. */
const firstPart = 400_000;

function HtmlPart({ mail, part, clues, current, which }: MailProps & { part: TextPart; which?: string }) {
  const named = which === undefined ? {} : { which };
  const [whole, setWhole] = useState(false);
  const html = whole ? part.text : part.text.slice(0, firstPart);
  const safe = useMemo(() => safeOf(mail, part, html, clues), [mail, part, html, clues]);
  const remote = useMemo(() => remoteAddresses(part.text), [part]);
  if (!safe)
    return (
      <>
        <p class="with-sign quiet">
          <Sign name="note" />
          {i18n.t('exhibit.cannotDraw')}
        </p>
        <BySender {...named}>
          <ShownText {...readableText(part, clues)} current={current} />
        </BySender>
      </>
    );
  return (
    <>
      <p class="with-sign quiet">
        <Sign name="eye" />
        {i18n.t('exhibit.shownSafely')}
      </p>
      <SenderFrame
        safe={safe}
        current={current}
        text={readHtmlOnce(part.text).visible.text.slice(0, 10_000)}
        {...named}
      />
      {html.length < part.text.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {i18n.t('exhibit.showAll', [sizeWords(part.text.length)])}
        </button>
      )}
      <RemoteContent addresses={remote} />
    </>
  );
}

function safeOf(mail: ReadMessage, { text, part }: TextPart, html: string, clues: readonly NumberedClue[]) {
  const ranges = rangesIn(clues, part, (role) => role === 'mentioned').filter(({ end }) => end <= html.length);
  return showSafely(html, ranges, {
    picture: picturesOf(mail),
    linkClue: linkClues(text, part, clues),
    notLoaded: i18n.t('exhibit.pictureNotLoaded'),
  });
}

/** What showing it in a mail program would have told the sender: each is a request that says when and where it was opened. */
function RemoteContent({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <details class="remote">
      <summary>{i18n.t('exhibit.remote', addresses.length, [String(addresses.length)])}</summary>
      <p class="quiet">{i18n.t('exhibit.remoteWhy')}</p>
      <ul role="list">
        {addresses.slice(0, 500).map((address) => (
          <li key={address}>
            <Foreign class="fixed" text={defang(address)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
