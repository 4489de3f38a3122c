import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import { checkGroups } from '../../seal/check-groups.ts';
import type { CheckGroup } from '../../seal/check-groups.ts';
import type { CheckResult } from '../../seal/check-package.ts';
import { checkHeadline, notShown, reportText } from '../../seal/check-report.ts';
import { findingText } from '../../seal/finding-text.ts';
import { download } from '../download.ts';
import { Sign } from '../sign.tsx';
import { checkWords } from './check-words.ts';

interface CheckOutcomeProps {
  language: Language;
  name: string;
  bytes: number;
  result: CheckResult;
  onAnother(): void;
}

/** So many findings are shown at once. */
const fewFindings = 50;

/** The result of a check: one sentence, then each thing that was looked at with what it means, then what no check tells. */
export function CheckOutcome({ language, name, bytes, result, onAnother }: CheckOutcomeProps) {
  const words = checkWords[language];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [result]);
  const headline = checkHeadline(result, language);
  const size = new Intl.NumberFormat(language).format(bytes);
  const limits = notShown(result, language);
  const now = Date.now();
  const report = reportText(name, result, language, now);
  return (
    <>
      <div class="of-file">
        <Sign name="file" />
        <span>
          <bdi class="fixed">{name}</bdi> · {size} {language === 'en' ? 'bytes' : '字节'}
        </span>
        <button type="button" class="button" onClick={onAnother}>
          {words.again}
        </button>
      </div>
      <div class="headline">
        <Sign name={result.findings.length === 0 ? 'tick' : 'failed'} />
        <div>
          <h1 ref={title} tabIndex={-1}>
            {headline.title}
          </h1>
          <p>{headline.text}</p>
        </div>
      </div>
      <ul role="list" class="parts">
        {checkGroups(result, language, now).map((group) => (
          <Part key={group.name} group={group} language={language} />
        ))}
      </ul>
      {result.head !== null && (
        <p class="head">
          {words.head}: <code>{result.head}</code>
        </p>
      )}
      <p class="limits">
        <strong>{limits.title}</strong> {limits.text}
      </p>
      <ReportButtons text={report} name={name} language={language} />
    </>
  );
}

const signs = { holds: 'tick', fails: 'cross', 'not-checked': 'note' } as const;

function Part({ group, language }: { group: CheckGroup; language: Language }) {
  const words = checkWords[language];
  const [all, setAll] = useState(false);
  const { state, title, meaning, findings } = group;
  return (
    <li class={state}>
      <Sign name={signs[state]} />
      <div>
        <h2>
          <span class="unseen">{words.states[state]}. </span>
          {title}
        </h2>
        {meaning.split('\n').map((line) => line !== '' && <p key={line}>{line}</p>)}
        {findings.length > 0 && (
          <ul role="list" class="findings">
            {findings.slice(0, all ? undefined : fewFindings).map((finding) => (
              <li key={findingText(finding, language)}>
                <bdi>{findingText(finding, language)}</bdi>
              </li>
            ))}
          </ul>
        )}
        {!all && findings.length > fewFindings && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {words.more(findings.length)}
          </button>
        )}
      </div>
    </li>
  );
}

function ReportButtons({ text, name, language }: { text: string; name: string; language: Language }) {
  const words = checkWords[language];
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const save = () => download(new Blob([text], { type: 'text/plain' }), `${name}.check.txt`);
  return (
    <p class="actions">
      <button type="button" class="button" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </button>
      <button type="button" class="button" onClick={save}>
        {words.save}
      </button>
      <span class="unseen" role="status">
        {copied ? words.copied : ''}
      </span>
    </p>
  );
}
