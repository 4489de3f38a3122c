import { describe, expect, it } from 'vitest';
import { accountHandle, accountOf } from '../../../src/core/clues/account-handle.ts';

const find = (text: string) => accountHandle.find(text, { countries: [] });
const values = (text: string) => find(text).map(({ value }) => value);

describe('accounts that a word announces', () => {
  it.each<[string, string[]]>([
    ['联系微信：lipei_2026', ['wechat:lipei_2026']],
    ['专员微信 lipei_2026，或拨打电话', ['wechat:lipei_2026']],
    ['微信号lipei2026', ['wechat:lipei2026']],
    ['加微信 Lipei-2026', ['wechat:lipei-2026']],
    ['加V信 abc12345', ['wechat:abc12345']],
    ['+V：abc12345；威信abc12346；薇 信：abc12347', ['wechat:abc12346', 'wechat:abc12347']],
    ['VX：abc_123 / wx:abc_124 / v.x：abc_125', ['wechat:abc_123', 'wechat:abc_124', 'wechat:abc_125']],
    ['ＶＸ：ａｂｃ１２３', ['wechat:abc123']],
    [
      'vx➕abc12345，加 v：abc12346，➕V：abc12347，微❤信：abc12348，wei信：abc12349',
      ['wechat:abc12345', 'wechat:abc12346', 'wechat:abc12347', 'wechat:abc12348', 'wechat:abc12349'],
    ],
    ['电话 138 0013 8000（微信同号）', ['wechat:13800138000']],
    ['手机微信同号：13800138000', ['wechat:13800138000']],
    ['WeChat: +86 138 0013 8000', ['wechat:13800138000']],
    ['Signal me at +1 202 555 0142', ['signal:+12025550142']],
    ['Line: @parcel123; line@parcel.example', ['line:parcel123']],
    ['加 v 8 缸发动机', []],
    ['卫星号：abc12345', ['wechat:abc12345']],
    ['微信：12345678，微信 20261125', ['wechat:12345678']],
    ['微信：13800138000', ['wechat:13800138000']],
    ['微信公众号“线索” 关注我们', []],
    ['微信支付已到账 100 元', []],
    ['WeChat ID: parceldesk', ['wechat:parceldesk']],
    ['my wechat is desk_2026', ['wechat:desk_2026']],
    ['Follow us on WeChat for more. WeChat account and app', []],
    ['QQ：1234567', ['qq:1234567']],
    ['加我QQ1234567，加QQ1234568，VX13800138000', ['qq:1234567', 'qq:1234568', 'wechat:13800138000']],
    ['qq2026', []],
    ['薇❤号 lipei2026，微x信 lipei2027', ['wechat:lipei2026', 'wechat:lipei2027']],
    ['扣扣 一二三四五六七', ['qq:1234567']],
    ['微信一三八零零一三八零零零', ['wechat:13800138000']],
    ['加LINE ID: scam99。', ['line:scam99']],
    ['支付宝收款账号 desk@parcel.example', ['alipay:desk@parcel.example']],
    ['扣扣 1234567，企鹅号：1234568', ['qq:1234567', 'qq:1234568']],
    ['加QQ群：123456789', ['qq-group:123456789']],
    ['123456@qq.com, qq.com 1234567', []],
    ['Telegram: @parceldesk', ['telegram:parceldesk']],
    ['telegram @parceldesk or TG：parcel_desk', ['telegram:parceldesk', 'telegram:parcel_desk']],
    ['飞机：@parceldesk', ['telegram:parceldesk']],
    ['Телеграм @parceldesk', ['telegram:parceldesk']],
    ['Telegram: download the app', []],
    ['Join our Telegram channel today', []],
    ['WhatsApp +44 20 7946 0958', ['whatsapp:+442079460958']],
    ['WhatsApp: +44 (0)20 7946 0958', ['whatsapp:+442079460958']],
    ['WHATSAPP: +12025550142Dear', ['whatsapp:+12025550142']],
    ['WhatsApp us any time at +44 20 7946 0958', ['whatsapp:+442079460958']],
    ['fale comigo no Telegram com (@parceldesk)', ['telegram:parceldesk']],
    ['Telegram. Write to @parceldesk', []],
    ['WhatsApp me. Ref 20260101123456', []],
    ['WhatsApp 020 7946 0958', []],
    ['支付宝账号：desk@parcel.example', ['alipay:desk@parcel.example']],
    ['支付宝：13800138000', ['alipay:13800138000']],
    ['支付宝到账 100 元', []],
    ['LINE ID: parcel.desk', ['line:parcel.desk']],
    ['line 12: error; the line number: 12345', []],
    ['Signal: +1 202-555-0142', ['signal:+12025550142']],
    ['Signal strength: 12345678', []],
    ['Viber +44 20 7946 0958', ['viber:+442079460958']],
    ['Skype: live:.cid.0a1b2c3d4e5f', ['skype:live:.cid.0a1b2c3d4e5f']],
    ['Discord: parceldesk#1234', ['discord:parceldesk#1234']],
    ['Instagram: @parcel.desk', ['instagram:parcel.desk']],
    ['Your Facebook account is disabled', []],
    ['Skype/WhatsApp: Telegram', []],
  ])('“%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    '@media screen { a { color: red } } @import url(x.css); @font-face',
    'thanks @parceldesk, see you; @everyone',
    'desk@parcel.example, wx@parcel.example, tg@parcel.example',
    'awx: abc123 vxyz: abc123 boxwx=12',
    'https://parcel.example/wx:abc123 https://parcel.example/?tg=abc123',
    'telegraph: a_b_c_1, signalling 12345',
  ])('none in “%s”', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('say by which word, and where, as written', () => {
    const text = '请加 微\u200B信：ｌｉ_2026 谢谢';
    const [found] = find('请加 微\u200B信：ｌｉｐｅｉ_2026 谢谢');
    expect(found).toMatchObject({ value: 'wechat:lipei_2026', evidence: ['word:微信'], tricks: ['other-script'] });
    expect(text.length).toBeGreaterThan(0);
  });
});

describe('accounts that a link leads to', () => {
  it.each<[string, string | null]>([
    ['https://t.me/ParcelDesk', 'telegram:parceldesk'],
    ['t.me/parceldesk?start=1', 'telegram:parceldesk'],
    ['https://t.me/+AbCdEf123456', 'telegram-invite:AbCdEf123456'],
    ['https://t.me/joinchat/AbCdEf123456', 'telegram-invite:AbCdEf123456'],
    ['tg://resolve?domain=ParcelDesk', 'telegram:parceldesk'],
    ['https://t.me/share/url?url=x', null],
    ['https://wa.me/442079460958', 'whatsapp:+442079460958'],
    ['https://api.whatsapp.com/send?text=a&phone=442079460958', 'whatsapp:+442079460958'],
    ['whatsapp://send?phone=%2B442079460958', 'whatsapp:+442079460958'],
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'whatsapp-group:AbCdEfGhIjKlMnOpQrStUv'],
    ['https://line.me/ti/p/~parceldesk', 'line:parceldesk'],
    ['https://signal.me/#p/+442079460958', 'signal:+442079460958'],
    ['viber://chat?number=%2B442079460958', 'viber:+442079460958'],
    ['skype:live:parceldesk?chat', 'skype:live:parceldesk'],
    ['https://discord.gg/AbC123', 'discord-invite:AbC123'],
    ['https://m.me/parceldesk', 'facebook:parceldesk'],
    ['http://wpa.qq.com/msgrd?v=3&uin=1234567&site=qq', 'qq:1234567'],
    ['https://parcel.example/t.me/desk', null],
    ['https://not-t.me/parceldesk', null],
    ['https://wa.me.parcel.example/442079460958', null],
    ['mailto:desk@parcel.example', null],
    ['', null],
  ])('“%s”', (url, expected) => {
    expect(accountOf(url)).toBe(expected);
    if (!url.startsWith('mailto:')) expect(values(`写给 ${url} now`)).toEqual(expected === null ? [] : [expected]);
  });
});

it('reads text that is made to be slow in about the time of other text', () => {
  const hard = [
    '微信'.repeat(60_000),
    '微 '.repeat(100_000),
    'wx:'.repeat(60_000),
    'telegram: '.repeat(30_000),
    'whatsapp +1'.repeat(30_000),
    `whatsapp +${'1 '.repeat(100_000)}`,
    't.me/'.repeat(50_000),
    'a'.repeat(300_000),
    'q '.repeat(100_000),
    'skype:'.repeat(50_000),
    'whatsapp.com/send?'.repeat(20_000),
    `whatsapp.com/send?${'a&'.repeat(100_000)}`,
    '支付宝：a@'.repeat(30_000),
    `支付宝：a@${'a.'.repeat(100_000)}`,
  ];
  for (const text of hard) {
    const start = performance.now();
    find(text);
    expect(performance.now() - start, text.slice(0, 12)).toBeLessThan(1500);
  }
});

describe('a name before the host', () => {
  it('is the account too', () => {
    expect(accountOf('https://parceldesk.t.me/')).toBe('telegram:parceldesk');
    expect(values('see parceldesk.t.me today')).toEqual(['telegram:parceldesk']);
  });
});
