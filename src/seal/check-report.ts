import type { Language } from '../core/language.ts';
import { checkGroups, filesNamed } from './check-groups.ts';
import type { CheckResult } from './check-package.ts';
import { findingText } from './finding-text.ts';

/** The result in one sentence that a worried person understands, and what to do. */
export function checkHeadline(
  { findings, files, madeAt }: CheckResult,
  language: Language,
): { title: string; text: string } {
  const chinese = language === 'zh-CN';
  const bad = filesNamed(findings);
  if (findings.some(({ code }) => code === 'unreadable')) {
    return chinese
      ? { title: '无法作为证据包打开', text: '它可能已损坏，或不是线索簿证据包。请索取新的副本。' }
      : {
          title: 'This cannot be opened as a package',
          text: 'It may be damaged, or no package of Cluebook. Ask for a fresh copy.',
        };
  }
  if (bad === 0) {
    return chinese
      ? {
          title: `${files} 个文件全部与清单一致`,
          text: `自清单制作以来，没有改动、增加或缺失。制作时间：${madeAt}（制作者本机时钟）。`,
        }
      : {
          title: files === 1 ? 'This file is as it was made' : `All ${files} files are as they were listed`,
          text: `Nothing was changed, added or taken away since the lists were made. Made: ${madeAt} (by the maker’s own clock).`,
        };
  }
  const all = files + findings.filter(({ code }) => code === 'missing').length;
  return chinese
    ? {
        title: `${all} 个文件中有 ${bad} 个与当初不同`,
        text: '文件被打开后另存，也可能出现这种情况。使用前请索取新的副本。',
      }
    : {
        title: all === 1 ? 'This file is not as it was' : `${bad} of ${all} files are not as they were`,
        text: 'This can happen when a file was opened and saved again. Ask for a fresh copy before relying on it.',
      };
}

/** What a check cannot show; it stands on the same screen. */
export const notShown: Record<Language, { title: string; text: string }> = {
  en: {
    title: 'What this does not tell you:',
    text: 'whether what a message says is true, who wrote it, or whether the whole package was made anew later (the last hash of the log, got by another way, helps there). You can do the same check without us: see VERIFY.txt in the package.',
  },
  'zh-CN': {
    title: '这项核验不能说明：',
    text: '邮件内容是否属实、由谁所写，以及整个证据包是否事后重新制作（可与另外得到的末条哈希值对照）。不用本软件也能核验，见包内 VERIFY.txt。',
  },
};

const marks = { holds: '✓', fails: '✗', 'not-checked': '–' } as const;

/** The whole result as a text, to be kept or sent. `now`: milliseconds since 1970. */
export function reportText(name: string, result: CheckResult, language: Language, now: number): string {
  const { title, text } = checkHeadline(result, language);
  const groups = checkGroups(result, language, now).flatMap((group) => [
    `${marks[group.state]} ${group.title}`,
    ...(group.meaning === '' ? [] : [`  ${group.meaning}`]),
    ...group.findings.map((finding) => `  - ${findingText(finding, language)}`),
  ]);
  const head =
    result.head === null
      ? []
      : [language === 'en' ? `Last hash of the custody log: ${result.head}` : `保管记录末条哈希：${result.head}`];
  const limits = notShown[language];
  return `${[name, `${title}. ${text}`, '', ...groups, '', ...head, `${limits.title} ${limits.text}`].join('\n')}\n`;
}
