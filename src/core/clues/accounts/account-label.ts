/** What people write before an account's name, folded, and the service that it means. */
export interface AccountLabel {
  service: AccountService;
  /** Source of a pattern, case-insensitive. Latin labels end at a word's end. */
  words: string;
  /**
   * What has to follow before the name: `space` is enough after a name of the service alone, `sign` asks for a colon or
   * the like since the label is also an ordinary word or too short, `named` for a word such as “ID” besides.
   */
  needs: 'space' | 'sign' | 'named';
}

export type AccountService =
  | 'wechat'
  | 'qq'
  | 'qq-group'
  | 'telegram'
  | 'whatsapp'
  | 'alipay'
  | 'line'
  | 'signal'
  | 'viber'
  | 'skype'
  | 'discord'
  | 'instagram'
  | 'facebook'
  | 'kakaotalk'
  | 'zalo';

/** Up to two signs, or an x, that are put between the characters of a label so that filters miss it: 微 信, 微❤信, 微x信. */
const gap = '(?:[^\\p{L}\\p{N}\\n]{0,2}|[xX])';
/** The same between Latin letters, where a sentence may stand: V.X. */
const narrowGap = '[\\s.·*_/|-]{0,2}';

/**
 * In the order in which they are tried. The Chinese ones are what platforms that forbid “WeChat” are flooded with: other
 * characters that sound the same (威信, 薇信, 卫星), initials (VX, WX), “add V”. Seen in Chinese spam and group rules.
 */
export const accountLabels: readonly AccountLabel[] = [
  { service: 'alipay', words: '支付宝|支付寶|alipay', needs: 'sign' },
  { service: 'qq-group', words: '(?:qq|扣扣|企鹅|Q)群(?:号码?)?|群号', needs: 'space' },
  { service: 'qq', words: '(?:扣扣|抠抠|叩叩|企鹅|秋秋|球球)号?|Q号|加Q(?!Q)', needs: 'space' },
  { service: 'qq', words: `(?<![A-Za-z0-9@.])q${narrowGap}q(?![A-Za-z.])(?:号码?)?`, needs: 'space' },
  {
    service: 'wechat',
    words: `[微威薇维徽溦崴葳]${gap}[信星芯倍]|[微薇]${gap}[号號]|wei信|微xin|卫星号|加(?:我|下|一下)?(?:微|薇|威|维|V)(?![A-Za-z信])`,
    needs: 'space',
  },
  { service: 'wechat', words: '(?<![A-Za-z0-9])[vw]信', needs: 'space' },
  { service: 'wechat', words: '(?:加|➕)\\s?v(?![A-Za-z信])|绿泡泡', needs: 'sign' },
  { service: 'wechat', words: '(?<![A-Za-z0-9])(?:wechat|weixin)(?![A-Za-z])', needs: 'space' },
  { service: 'wechat', words: `(?<![A-Za-z0-9.@/?&=#_-])[vw][. ·*]?x(?![A-Za-z])`, needs: 'sign' },
  {
    service: 'telegram',
    words: '(?<![A-Za-z0-9])telegram(?![A-Za-z.])|телеграмм?|電報|电报|纸飞机|テレグラム|텔레그램|تلگرام|تيليجرام',
    needs: 'space',
  },
  { service: 'telegram', words: '(?<![A-Za-z0-9.@/?&=#_-])tg(?![A-Za-z.])|飞机号?', needs: 'sign' },
  {
    service: 'whatsapp',
    words: "(?<![A-Za-z0-9])what(?:s|’s|'s)? ?app(?![A-Za-z.])|ватсап|вотсап|واتساب|واتس",
    needs: 'space',
  },
  {
    service: 'line',
    words: '(?<![A-Za-z0-9-])line(?=[ -]?(?:id|account|アカウント|ไอดี|아이디)(?![A-Za-z]))',
    needs: 'named',
  },
  { service: 'line', words: '加line|ไลน์|(?<![A-Za-z0-9-])line(?= ?: ?@\\w)', needs: 'sign' },
  { service: 'signal', words: '(?<![A-Za-z0-9])signal(?![A-Za-z.])', needs: 'sign' },
  { service: 'viber', words: '(?<![A-Za-z0-9])viber(?![A-Za-z.])|вайбер', needs: 'space' },
  { service: 'skype', words: '(?<![A-Za-z0-9])skype(?![A-Za-z.])|скайп', needs: 'sign' },
  { service: 'discord', words: '(?<![A-Za-z0-9])discord(?![A-Za-z.])', needs: 'sign' },
  { service: 'instagram', words: '(?<![A-Za-z0-9])(?:instagram|insta|IG)(?![A-Za-z.])', needs: 'sign' },
  { service: 'facebook', words: '(?<![A-Za-z0-9])(?:facebook|fb)(?![A-Za-z.])', needs: 'named' },
  { service: 'kakaotalk', words: '(?<![A-Za-z0-9])kakao ?talk(?![A-Za-z.])|카카오톡|카톡', needs: 'named' },
  { service: 'zalo', words: '(?<![A-Za-z0-9])zalo(?![A-Za-z.])', needs: 'sign' },
];
