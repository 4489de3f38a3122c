import type { Words } from '../core/channel-field.ts';

/** Everything that a checklist can say. What a channel's own file says in its own words is not used from here. */
export type ChecklistCode =
  | 'letter-to-organisation'
  | 'operator-complaint'
  | 'platform-report'
  | 'bank-told'
  | 'account'
  | 'keep-evidence'
  | 'text-cut'
  | 'text-shortened'
  | 'only-you'
  | 'required-empty'
  | 'required-filled'
  | 'original-missing'
  | 'original-there'
  | 'original-tells-of-you'
  | 'files-left'
  | 'files-smaller'
  | 'file-limits-unknown'
  | 'only-language'
  | 'languages'
  | 'bank-first'
  | 'sent-before'
  | 'other-side'
  | 'other-side-unknown'
  | 'deadline'
  | 'not-certain'
  | 'we-send-nothing'
  | 'true-as-far-as-known'
  | 'false-reports';

export const checklistWords: Record<ChecklistCode, Words> = {
  'letter-to-organisation': { en: 'Write to the organisation first.', 'zh-CN': '先致函该机构。' },
  'operator-complaint': { en: 'Complain to the operator first.', 'zh-CN': '先向运营商投诉。' },
  'platform-report': { en: 'Report it to the platform first.', 'zh-CN': '先向平台举报。' },
  'bank-told': { en: 'Tell your bank first.', 'zh-CN': '先联系银行。' },
  account: { en: 'An account is needed.', 'zh-CN': '需要注册账号。' },
  'keep-evidence': { en: 'Keep the originals.', 'zh-CN': '保存好原件。' },
  'text-cut': {
    en: '“{}” is longer than its box. What is left over is shown below it.',
    'zh-CN': '“{}”超出限制，放不下的部分显示在下方。',
  },
  'text-shortened': {
    en: '“{}” was kept short to fit: details stand in the list of evidence.',
    'zh-CN': '“{}”已精简以符合限制，详情见证据目录。',
  },
  'only-you': { en: 'Only you can fill in “{}”.', 'zh-CN': '“{}”只能由您填写。' },
  'required-empty': { en: '“{}” is demanded and still empty.', 'zh-CN': '“{}”为必填项，尚未填写。' },
  'required-filled': { en: '“{}” is filled in.', 'zh-CN': '“{}”已填写。' },
  'original-missing': {
    en: 'The original mail as .eml is demanded and not among the files.',
    'zh-CN': '需要 .eml 原始邮件，附件中没有。',
  },
  'original-there': { en: 'The original mail as .eml is among the files.', 'zh-CN': '附件中已有 .eml 原始邮件。' },
  'original-tells-of-you': {
    en: 'The original mail tells your own address, and may hold links with codes of yours.',
    'zh-CN': '原始邮件含有您的邮箱地址，链接中也可能带有您的验证信息。',
  },
  'files-left': {
    en: 'Files that stay out: {}. They are in the full package.',
    'zh-CN': '未放入的文件：{} 个，均在完整证据包中。',
  },
  'files-smaller': {
    en: 'Some files were made smaller; the list says which and how.',
    'zh-CN': '部分文件已缩小，列表注明了方式。',
  },
  'file-limits-unknown': {
    en: 'Not all limits for files are known here: the page itself tells.',
    'zh-CN': '附件限制未全部查到，以页面为准。',
  },
  'only-language': {
    en: 'It is taken in these languages only: {}. Translate before you send.',
    'zh-CN': '仅接受以下语言：{}。发送前请翻译。',
  },
  languages: { en: 'Languages of this place: {}.', 'zh-CN': '该渠道使用的语言：{}。' },
  'bank-first': {
    en: 'If money has left your account: call your bank first, on the number printed on your card.',
    'zh-CN': '如果钱已转出：请先拨打银行卡背面的电话。',
  },
  'sent-before': {
    en: 'You noted a complaint here on {}. One a person and channel is enough.',
    'zh-CN': '您已于 {} 在此投诉过，同一渠道投诉一次即可。',
  },
  'other-side': { en: 'The other side may see it.', 'zh-CN': '对方可能会看到。' },
  'other-side-unknown': { en: 'Whether the other side will see it is not known.', 'zh-CN': '对方是否会看到，未查到。' },
  deadline: { en: 'There is a time limit for you.', 'zh-CN': '您提出投诉有期限。' },
  'not-certain': {
    en: 'Some facts about this place are not certain: they are marked. Look at the official page before you rely on them.',
    'zh-CN': '关于该渠道的部分信息尚不确定，已作标注。使用前请以官方页面为准。',
  },
  'we-send-nothing': {
    en: 'Cluebook sends nothing. You send it yourself.',
    'zh-CN': '线索簿不会发送任何内容，由您自己提交。',
  },
  'true-as-far-as-known': {
    en: 'I read it again: it says what I saw and what was claimed, and accuses nobody of more than I know.',
    'zh-CN': '我已重读：内容是我看到的和对方自称的，没有超出我所知的指控。',
  },
  'false-reports': {
    en: 'Knowingly false reports are punishable almost everywhere.',
    'zh-CN': '故意虚假举报、报案，依法要承担责任。',
  },
};
