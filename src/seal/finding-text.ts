import type { Language } from '../core/language.ts';
import type { Finding, FindingCode } from './finding.ts';

/** What is wrong, by the code of the finding. */
export const findingTexts: Record<FindingCode, { en: string; 'zh-CN': string }> = {
  unreadable: { en: 'cannot be read as a Cluebook package', 'zh-CN': '无法作为线索簿证据包读取' },
  form: { en: 'is not in the form of cluebook/1', 'zh-CN': '不符合 cluebook/1 格式' },
  altered: {
    en: 'is not what was listed: its hash or size differs',
    'zh-CN': '与清单所列不同：哈希或大小不符',
  },
  missing: { en: 'is missing', 'zh-CN': '缺失' },
  'not-listed': { en: 'lies in the package but is not listed', 'zh-CN': '在包中，但未列入清单' },
  chain: { en: 'the custody log is broken here', 'zh-CN': '保管记录在此断链' },
  'not-in-custody': { en: 'does not agree with its entry in the custody log', 'zh-CN': '与保管记录中的条目不符' },
  'number-twice': { en: 'this exhibit number stands twice', 'zh-CN': '证据编号重复' },
  // QR codes in pictures are not read again by a check: a telephone shows what they say.
  derived: {
    en: 'what was derived does not follow from the originals (QR codes in pictures are not read again)',
    'zh-CN': '推导内容与原件不符（图片中的二维码不重新读取）',
  },
  counts: { en: 'the figures about the package are not right', 'zh-CN': '证据包的数量信息有误' },
  manifest: { en: 'the list of files cannot be taken as it stands', 'zh-CN': '文件清单有问题，不能采用' },
  differs: { en: 'does not agree with clues.json and the originals', 'zh-CN': '与 clues.json 及原件不一致' },
  signature: {
    en: 'a signature of the custody log does not hold',
    'zh-CN': '保管记录的签名核对不符',
  },
  'time-stamp': {
    en: 'a time stamp of the custody log does not hold',
    'zh-CN': '保管记录的时间戳核对不符',
  },
  revoked: {
    en: 'a certificate of a time-stamp server was taken back: this stamp does not count',
    'zh-CN': '时间戳服务器的证书已被吊销，该时间戳不能作数',
  },
  'revocation-list': {
    en: 'a kept list of revoked certificates does not hold',
    'zh-CN': '所保存的证书吊销列表核对不符',
  },
  key: {
    en: 'what was kept about a signer’s key does not agree with its entry in the custody log, or with its own bytes',
    'zh-CN': '所保存的签名者公钥信息与保管记录中的条目或其原始数据不符',
  },
  schema: { en: 'the schema inside is not the published one', 'zh-CN': '所附格式说明与公布的不同' },
};

/** One finding as a line: file, place, and what is wrong. */
export function findingText({ file, code, where, detail }: Finding, language: Language): string {
  const place = where === undefined ? '' : ` (${where})`;
  const more = detail === undefined ? '' : ` [${detail}]`;
  return `${file}${place}: ${findingTexts[code][language]}${more}`;
}
