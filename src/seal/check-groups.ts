import type { Language } from '../core/language.ts';
import type { CheckResult } from './check-package.ts';
import type { Finding, FindingCode } from './finding.ts';
import { signerText } from './signer-text.ts';
import { vouchedText } from './vouched-text.ts';
import { timeStampText } from './time-stamp-text.ts';

type GroupName = 'files' | 'lists' | 'custody' | 'signatures' | 'stamps' | 'keys' | 'form' | 'derived';
type Texts = Record<Language, string>;
/** `now`: milliseconds since 1970. */
type Meaning = Texts | ((result: CheckResult, language: Language, now: number) => string);

/** What was looked at, as it is shown and written: whether it holds, and what that means. */
export interface CheckGroup {
  name: string;
  state: 'holds' | 'fails' | 'not-checked';
  title: string;
  meaning: string;
  findings: Finding[];
}

interface GroupWords {
  name: GroupName;
  holds(result: CheckResult): Texts;
  fails(findings: readonly Finding[]): Texts;
  /** What it shows that this holds. */
  meaning: Meaning;
  /** The same where it does not hold; absent: what was found says enough. */
  failing?: Meaning;
  /** Whether there is anything of it; absent: there always is. */
  present?(result: CheckResult): boolean;
  /** Why nothing can be said of it; absent: it is always looked at. */
  notChecked?(result: CheckResult): { title: Texts; meaning: Texts } | null;
}

function stampTexts({ stamped }: CheckResult, language: Language, now: number): string {
  return stamped.map((stamp) => timeStampText(stamp, language, now)).join('\n');
}

/** Which part of the list a finding belongs to. A new code has to be given one here; a new part is a new entry below. */
const groupOf: Record<FindingCode, GroupName> = {
  unreadable: 'form',
  form: 'form',
  schema: 'form',
  counts: 'form',
  altered: 'files',
  missing: 'files',
  'not-listed': 'files',
  manifest: 'lists',
  chain: 'custody',
  'not-in-custody': 'custody',
  'number-twice': 'custody',
  signature: 'signatures',
  'time-stamp': 'stamps',
  revoked: 'stamps',
  'revocation-list': 'stamps',
  key: 'keys',
  derived: 'derived',
  differs: 'derived',
};

const groups: readonly GroupWords[] = [
  {
    name: 'files',
    holds: ({ files, originals }) =>
      files === 1
        ? { en: `Originals in the file: ${originals}, all match`, 'zh-CN': `文件内的原件：${originals} 份，全部相符` }
        : {
            en: `Files: all ${files} match, ${originals} originals among them`,
            'zh-CN': `文件：${files} 个全部相符，其中原件 ${originals} 份`,
          },
    fails: (findings) => ({
      en: `Files: ${filesNamed(findings)} ${filesNamed(findings) === 1 ? 'does' : 'do'} not match`,
      'zh-CN': `文件：${filesNamed(findings)} 个不符`,
    }),
    meaning: ({ unlisted }, language) =>
      ({
        en: `Each was read and its SHA-256 compared with what is listed. None is missing, none was put in.${unlisted > 0 ? ' HOW-TO-CHECK.txt, the schema and the checkers beside them are listed nowhere; nothing is said of them.' : ''}`,
        'zh-CN': `已逐个读取文件，计算 SHA-256 并与清单比对；没有缺失，也没有多出的文件。${unlisted > 0 ? '旁边的 HOW-TO-CHECK.txt、格式说明和核验工具未列入任何清单，此处不作判断。' : ''}`,
      })[language],
    failing: {
      en: 'Each was read and its SHA-256 compared with what is listed.',
      'zh-CN': '已逐个读取文件，计算 SHA-256 并与清单比对。',
    },
  },
  {
    name: 'lists',
    holds: () => ({ en: 'Lists of files: whole', 'zh-CN': '文件清单：完整' }),
    fails: () => ({ en: 'Lists of files: not as they should be', 'zh-CN': '文件清单：有问题' }),
    meaning: {
      en: 'The manifests (BagIt, RFC 8493) name each file once, and only files of this package.',
      'zh-CN': '清单（BagIt，RFC 8493）把每个文件列出一次，且只列本证据包内的文件。',
    },
    notChecked: ({ bag }) =>
      bag
        ? null
        : {
            title: { en: 'Lists of files: none', 'zh-CN': '文件清单：无' },
            meaning: {
              en: 'This form of package has none: the hash of each original stands in the document itself.',
              'zh-CN': '这种证据包没有单独的清单：每份原件的哈希值写在文件内。',
            },
          },
  },
  {
    name: 'custody',
    holds: ({ custodyEntries, withheld }) => ({
      en: `Custody log: ${custodyEntries} entries, unbroken${withheld > 0 ? `; of ${withheld} only the hash is here` : ''}`,
      'zh-CN': `保管记录：${custodyEntries} 条，没有断链${withheld > 0 ? `，其中 ${withheld} 条只有哈希值` : ''}`,
    }),
    fails: () => ({ en: 'Custody log: does not hold', 'zh-CN': '保管记录：有断链或不符' }),
    meaning: {
      en: 'Every entry names the one before it, and each exhibit stands in it as it was taken. What was cut off at the end, only a copy of the last hash shows.',
      'zh-CN':
        '每条记录都指向前一条，每条证据都按取证时的内容记录在内。末尾若被截去，只有对照另外保存的末条哈希值才能发现。',
    },
  },
  {
    name: 'signatures',
    holds: ({ signedBy }) => ({
      en: `Signatures of the log: ${signedBy.length}, right`,
      'zh-CN': `保管记录的签名：${signedBy.length} 个，有效`,
    }),
    fails: () => ({ en: 'Signatures of the log: not right', 'zh-CN': '保管记录的签名：有问题' }),
    meaning: ({ signedBy }, language) => signedBy.map((signer) => signerText(signer, language)).join('\n'),
    notChecked: ({ signedBy }) =>
      signedBy.length > 0
        ? null
        : {
            title: { en: 'Signatures of the log: none', 'zh-CN': '保管记录的签名：无' },
            meaning: {
              en: 'Whoever has the package could have written the whole log anew.',
              'zh-CN': '持有本证据包的人都有可能重写整个记录。',
            },
          },
  },
  {
    name: 'stamps',
    holds: ({ stamped }) => ({
      en: `Time stamps: ${stamped.length}, right by the certificates in them`,
      'zh-CN': `时间戳：${stamped.length} 个，按其中的证书有效`,
    }),
    fails: (findings) =>
      findings.every(({ code }) => code === 'revoked')
        ? { en: 'Time stamps: not all count', 'zh-CN': '时间戳：有的不能作数' }
        : { en: 'Time stamps: not right', 'zh-CN': '时间戳：有问题' },
    meaning: stampTexts,
    failing: stampTexts,
    notChecked: ({ stamped }) =>
      stamped.length > 0
        ? null
        : {
            title: { en: 'Time stamps: none', 'zh-CN': '时间戳：无' },
            meaning: {
              en: 'The times in the log are those of the computer it was made on. Nobody else has said when it existed.',
              'zh-CN': '记录中的时间取自制作它的电脑。没有其他人证明它在何时已经存在。',
            },
          },
  },
  {
    name: 'keys',
    present: ({ keyAnswers }) => keyAnswers > 0,
    holds: ({ keyAnswers }) => ({
      en: `Keys of signers: ${keyAnswers} answers, as they were kept`,
      'zh-CN': `签名者的公钥：${keyAnswers} 个答复，与保存时一致`,
    }),
    fails: () => ({ en: 'Keys of signers: not as they were kept', 'zh-CN': '签名者的公钥：与保存时不一致' }),
    meaning: ({ vouched }, language) => vouchedText(vouched, language),
  },
  {
    name: 'form',
    holds: () => ({ en: 'Form: cluebook/1, with its schema', 'zh-CN': '格式：cluebook/1，附格式说明' }),
    fails: () => ({ en: 'Form: not as published', 'zh-CN': '格式：与公布的不符' }),
    meaning: {
      en: 'Everything that is said stands where the published form says, and the figures about the package are right.',
      'zh-CN': '各项内容都在公布的格式所定的位置，证据包的数量信息正确。',
    },
  },
  {
    name: 'derived',
    holds: () => ({
      en: 'What was derived: follows from the originals',
      'zh-CN': '推导内容：由原件得出，一致',
    }),
    fails: () => ({ en: 'What was derived: does not follow', 'zh-CN': '推导内容：与原件或 clues.json 不一致' }),
    meaning: {
      en: 'The originals were read again: message facts, observations and clues came out the same. QR codes in pictures are not read again.',
      'zh-CN': '已重新解读原件：邮件内容、提示与线索结果相同。图片中的二维码不重新读取。',
    },
    notChecked: ({ readAgain, bag }) =>
      readAgain
        ? null
        : {
            title: { en: 'What was derived: not read again here', 'zh-CN': '推导内容：此处未重新解读' },
            meaning: bag
              ? {
                  en: 'The tables were compared with clues.json; the originals were not read again. Cluebook of the version that made the package does that.',
                  'zh-CN': '已将各表与 clues.json 比对；原件未重新解读。制作本证据包的同版本线索簿可以重新解读。',
                }
              : {
                  en: 'Subjects, clues and observations may have been changed: the originals were not read again. Cluebook of the version that made the package does that.',
                  'zh-CN': '主题、线索和提示有可能被改动过：原件未重新解读。制作本证据包的同版本线索簿可以重新解读。',
                },
          },
  },
];

/** The parts of the list, in order. What could not be opened at all has only what was found. `now`: milliseconds since 1970. */
export function checkGroups(result: CheckResult, language: Language, now: number): CheckGroup[] {
  const opened = result.madeAt !== null;
  return groups.flatMap((group): CheckGroup[] => {
    const findings = result.findings.filter(({ code }) => groupOf[code] === group.name);
    const { name } = group;
    const said = (meaning: Meaning) =>
      typeof meaning === 'function' ? meaning(result, language, now) : meaning[language];
    if (findings.length > 0) {
      return [
        {
          name,
          state: 'fails',
          title: group.fails(findings)[language],
          meaning: group.failing ? said(group.failing) : '',
          findings,
        },
      ];
    }
    if (!opened || group.present?.(result) === false) return [];
    const not = group.notChecked?.(result);
    if (not)
      return [{ name, state: 'not-checked', title: not.title[language], meaning: not.meaning[language], findings }];
    return [{ name, state: 'holds', title: group.holds(result)[language], meaning: said(group.meaning), findings }];
  });
}

/** How many files are not as they should be. That a certificate was taken back is no fault of a file. */
export function filesNamed(findings: readonly Finding[]): number {
  return new Set(findings.flatMap(({ file, code }) => (code === 'revoked' ? [] : file))).size;
}
