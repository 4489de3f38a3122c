import type { Language } from '../core/language.ts';
import { checkGroups, filesNamed } from './check-groups.ts';
import type { CheckResult } from './check-package.ts';
import { findingText } from './finding-text.ts';

/** The result in one sentence that a worried person understands, and what to do. */
export function checkHeadline(result: CheckResult, language: Language): { title: string; text: string } {
  const { findings, files, absent } = result;
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
  if (bad === 0 && findings.length > 0) return revokedHeadline[language];
  if (bad === 0) return goodHeadline(result)[language];
  const all = files + absent;
  return chinese
    ? {
        title: all === 1 ? '此文件与当初不同' : `${all} 个文件中有 ${bad} 个与当初不同`,
        text: '文件被打开后另存，也可能出现这种情况。使用前请索取新的副本。',
      }
    : {
        title: all === 1 ? 'This file is not as it was' : `${bad} of ${all} files are not as they were`,
        text: 'This can happen when a file was opened and saved again. Ask for a fresh copy before relying on it.',
      };
}

/** Nothing is altered, and a fresh copy would be no better. */
const revokedHeadline: Record<Language, { title: string; text: string }> = {
  en: {
    title: 'The files are as they were, but a time stamp does not count',
    text: 'A certificate of its server was taken back; below it says when and why. What else is here does not depend on it.',
  },
  'zh-CN': {
    title: '文件与当初一致，但有时间戳不能作数',
    text: '其服务器的证书已被吊销，时间和原因见下文。其他内容不受影响。',
  },
};

/** No more than was looked at: lists tell of every file of a bag; of the other forms the log tells of the originals alone. */
function goodHeadline({
  bag,
  files,
  readAgain,
  madeAt,
}: CheckResult): Record<Language, { title: string; text: string }> {
  const texts = bag
    ? {
        en: [
          `All ${files} files are as they were listed`,
          'Nothing was changed, added or taken away since the lists were made.',
        ],
        'zh-CN': [`${files} 个文件全部与清单一致`, '自清单制作以来，没有改动、增加或缺失。'],
      }
    : readAgain
      ? {
          en: [
            'The originals, the log and what follows from them hold',
            'Each original is as the log tells it, and subjects, clues and observations follow from it.',
          ],
          'zh-CN': ['原件、保管记录及推导内容核对一致', '每份原件均与保管记录相符，主题、线索和提示均由原件得出。'],
        }
      : {
          en: [
            files === 1
              ? 'The originals and the log in this file hold'
              : 'The originals and the log in this package hold',
            'What was derived from them (subjects, clues, observations) was not checked here.',
          ],
          'zh-CN': ['文件中的原件与保管记录核对一致', '由其推导的内容（主题、线索、提示）此处未核验。'],
        };
  const [title = '', text = ''] = texts.en;
  const [titleZh = '', textZh = ''] = texts['zh-CN'];
  return {
    en: { title, text: `${text} Made: ${madeAt} (by the maker’s own clock).` },
    'zh-CN': { title: titleZh, text: `${textZh}制作时间：${madeAt}（制作者本机时钟）。` },
  };
}

/** What a check cannot show, and how to do without ours; it stands on the same screen. */
export function notShown(result: CheckResult, language: Language): { title: string; text: string } {
  const how = withoutUs(result);
  return language === 'en'
    ? {
        title: 'What this does not tell you:',
        text: `whether what a message says is true, who wrote it, or whether the whole package was made anew later (the last hash of the log, got by another way, helps there).${how.en}`,
      }
    : {
        title: '这项核验不能说明：',
        text: `邮件内容是否属实、由谁所写，以及整个证据包是否事后重新制作（可与另外得到的末条哈希值对照）。${how['zh-CN']}`,
      };
}

/** Each form of package has the text somewhere else. Of what could not be read nobody knows which it is. */
function withoutUs({ bag, files, unlisted, madeAt }: CheckResult): Record<Language, string> {
  if (bag)
    return {
      en: ' Files, log, signatures and time stamps you can check without us: see VERIFY.txt in the package.',
      'zh-CN': '文件、保管记录、签名和时间戳不用本软件也能核对，见包内 VERIFY.txt。',
    };
  if (madeAt === null) return { en: '', 'zh-CN': '' };
  return files + unlisted > 1
    ? {
        en: ' Originals, log, signatures and time stamps you can check without us: see HOW-TO-CHECK.txt in the package.',
        'zh-CN': '原件、保管记录、签名和时间戳不用本软件也能核对，见包内 HOW-TO-CHECK.txt。',
      }
    : {
        en: ' Originals, log, signatures and time stamps you can check without us: see "howToCheck" in the file.',
        'zh-CN': '原件、保管记录、签名和时间戳不用本软件也能核对，见文件内的 howToCheck。',
      };
}

const marks = { holds: '✓', fails: '✗', 'not-checked': '–' } as const;

/** The whole result as a text, to be kept or sent. `now`: milliseconds since 1970. */
export function reportText(name: string, result: CheckResult, language: Language, now: number): string {
  const { title, text } = checkHeadline(result, language);
  const groups = checkGroups(result, language, now).flatMap((group) => [
    `${marks[group.state]} ${group.title}`,
    ...(group.meaning === '' ? [] : group.meaning.split('\n').map((line) => `  ${line}`)),
    ...group.findings.map((finding) => `  - ${findingText(finding, language)}`),
  ]);
  const head =
    result.head === null
      ? []
      : [language === 'en' ? `Last hash of the custody log: ${result.head}` : `保管记录末条哈希：${result.head}`];
  const limits = notShown(result, language);
  return `${[name, `${title}. ${text}`, '', ...groups, '', ...head, `${limits.title} ${limits.text}`].join('\n')}\n`;
}
