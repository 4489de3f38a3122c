import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import type { RedactedCheck } from '../../imports/redacted-file.ts';
import { LeftOutReason } from '../../redact/choices.ts';
import type { RedactedPackage } from '../../redact/redacted-package.ts';
import { Sign } from '../sign.tsx';
import { checkWords } from './check-words.ts';
import type { CompareFiles } from './compare-files.ts';
import { CompareWithFull } from './compare-with-full.tsx';
import { redactedWords } from './redacted-words.ts';

interface RedactedOutcomeProps {
  language: Language;
  name: string;
  check: RedactedCheck;
  /** Null in the page that travels with a package: reading originals is too large for it. */
  compare: CompareFiles | null;
  onAnother(): void;
}

/** So many findings are shown; more say nothing new. */
const mostFindings = 50;

/** What a redacted package is, whether it holds by itself, and how it compares with the full one. */
export function RedactedOutcome({ language, name, check, compare, onAnother }: RedactedOutcomeProps) {
  const words = redactedWords[language];
  const { document, findings } = check;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [check]);
  const holds = document !== null && findings.length === 0;
  return (
    <>
      <div class="of-file">
        <Sign name="file" />
        <span>
          <bdi class="fixed">{name}</bdi>
        </span>
        <button type="button" class="button" onClick={onAnother}>
          {checkWords[language].again}
        </button>
      </div>
      <div class="headline">
        <Sign name={holds ? 'tick' : 'failed'} />
        <div>
          <h1 ref={title} tabIndex={-1}>
            {holds ? words.good.title : words.bad.title(findings.length)}
          </h1>
          <p>{holds ? words.good.text(document.exhibits.length) : words.bad.text}</p>
        </div>
      </div>
      {findings.length > 0 && (
        <ul class="findings">
          {findings.slice(0, mostFindings).map(({ code, where }) => (
            <li key={`${code} ${where}`}>
              <bdi>{where}</bdi>: {words.findings[code]}
            </li>
          ))}
        </ul>
      )}
      {document && <Fields language={language} document={document} />}
      <p class="limits">
        <strong>{words.limits.title}</strong> {words.limits.text}
      </p>
      {document &&
        (compare ? (
          <CompareWithFull language={language} redacted={document} compare={compare} />
        ) : (
          <p class="quiet">{words.compare.elsewhere}</p>
        ))}
    </>
  );
}

/** How much is shown and how much is left out, by reason. */
function Fields({ language, document }: { language: Language; document: RedactedPackage }) {
  const words = redactedWords[language];
  const fields = document.exhibits.flatMap((exhibit) => exhibit.fields);
  const count = (reason: LeftOutReason) =>
    fields.filter((field) => 'leftOut' in field && field.leftOut === reason).length;
  const rows: (readonly [string, number])[] = [
    [words.shown, fields.filter((field) => !('leftOut' in field)).length],
    ...LeftOutReason.options.map((reason) => [words.reasons[reason], count(reason)] as const),
  ];
  return (
    <>
      <table class="redacted-fields">
        <thead>
          <tr>
            <th scope="col">{words.fields}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(([, many]) => many > 0)
            .map(([what, many]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{many}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="quiet">
        {words.made}: <bdi>{document.package.createdAt.utc}</bdi>
      </p>
    </>
  );
}
