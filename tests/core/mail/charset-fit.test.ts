import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/mail/charset.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Made-up sentences as mail has them, in the bytes of their charset. */
const texts: [charset: string, base64: string, text: string, declared: (string | null)[]][] = [
  [
    'gb18030',
    'xPq6w6OsxPq1xL/std3S8rXY1reyu8/qzt63qMXJy82jrMfrteO798G0vdO4/NDC0MXPoqGj',
    '您好，您的快递因地址不详无法派送，请点击链接更新信息。',
    ['iso-8859-1', 'us-ascii', 'big5', null],
  ],
  [
    'big5',
    'v8u3Uqq6pc6k4bF6pm6hQbF6qrqlXbtxpl2mYad9v/m7frVMqmuwdLBloUG90Kfzt3O46q7GoUM=',
    '親愛的用戶您好，您的包裹因地址錯誤無法配送，請更新資料。',
    ['gb2312', 'iso-8859-1', 'us-ascii', null],
  ],
  [
    'shift_jis',
    'gqiLcZdsgsyDQYNKg0WDk4NngsmVc5CzgsiDQYNOg1qDWIKqim2URoKzguqC3IK1gr2BQg==',
    'お客様のアカウントに不正なアクセスが確認されました。',
    ['us-ascii', 'iso-8859-1', null],
  ],
  [
    'euc-jp',
    'pKqy2cqqpM6kqsbPpLGky6SipKyk6qTepLekv6SsoaLJ1LrfpM6w2bv9pMG1oqTqpN6kt6S/oaM=',
    'お荷物のお届けにあがりましたが、不在の為持ち帰りました。',
    ['gb2312', 'us-ascii', null],
  ],
  [
    'euc-kr',
    'xcO56CC56LzbwMwgwfa/rLXHsO0gwNa9wLTPtNkuIMHWvNK4piC02b3DIMDUt8LH2CDB1r3DseIgudm2+LTPtNku',
    '택배 배송이 지연되고 있습니다. 주소를 다시 입력해 주시기 바랍니다.',
    ['gb2312', 'iso-8859-1', null],
  ],
  [
    'koi8-r',
    '98HNIM7B3snTzMXOwSDX2dDMwdTBLiDkzNEg0M/M1d7FzsnRINfXxcTJ1MUgzs/NxdIgy8HS1Nku',
    'Вам начислена выплата. Для получения введите номер карты.',
    ['windows-1251', 'iso-8859-1', 'us-ascii', null],
  ],
  [
    'windows-1251',
    'ws3IzMDNyMUhIMLA2MAgz87R28vKwCDHwMTF0MbAzcAuIM7Py8DSyNLFINHBztAu',
    'ВНИМАНИЕ! ВАША ПОСЫЛКА ЗАДЕРЖАНА. ОПЛАТИТЕ СБОР.',
    ['koi8-r', 'iso-8859-1', null],
  ],
  [
    'ibm866',
    'gqCsIK2g56jhq6WtoCCi66+roOKgLiCEq+8gr66r4+elrajvIKKipaSo4qUgra6speAgqqDg4usu',
    'Вам начислена выплата. Для получения введите номер карты.',
    ['windows-1252', null],
  ],
  [
    'windows-1253',
    'zyDr7+Ph8enh8+z88iDz4fIg3ffl6SDh7eHz9OHr5d8uIMXw6eLl4uHp/vP05SD04SDz9O/p9+Xf4SDz4fIu',
    'Ο λογαριασμός σας έχει ανασταλεί. Επιβεβαιώστε τα στοιχεία σας.',
    ['iso-8859-1', null],
  ],
  [
    'windows-1255',
    '7Pfl5yDp9/gsIOTn+eHl7yD57Oog5OX58uQuIODw4CDg+fgg4Pog5PT46OntIPns6i4=',
    'לקוח יקר, החשבון שלך הושעה. אנא אשר את הפרטים שלך.',
    ['iso-8859-1', null],
  ],
  [
    'windows-1256',
    '2tLt0u0gx+Ha4+3hoSDK4yDF7d7H3SDI2Mfeyt8gx+HI5N/tyS4g7dHM7CDKzc/tyyDI7cfkx8rfLg==',
    'عزيزي العميل، تم إيقاف بطاقتك البنكية. يرجى تحديث بياناتك.',
    ['iso-8859-1', null],
  ],
  [
    'windows-874',
    'vtHKtNiizaek2LPkwejK0sHSw7ao0bTK6KfktOkgocPYs9LC17nC0bm31ejNwtnoos2npNiz',
    'พัสดุของคุณไม่สามารถจัดส่งได้ กรุณายืนยันที่อยู่ของคุณ',
    ['iso-8859-1', null],
  ],
];

const rows = texts.flatMap(([charset, base64, text, all]) =>
  all.map((declared) => [charset, declared ?? 'nothing', declared, base64, text] as const),
);

describe('a charset that is declared wrongly, or not at all', () => {
  it.each(rows)('%s, declared as %s', (used, _as, declared, base64, text) => {
    expect(decodeText(bytesOf(base64), declared)).toEqual({ text, declared, used, why: 'guessed' });
  });

  it.each([
    ['gb18030', 'z/uypNSx0anH66O6'],
    ['koi8-r', '8NLJ18XU'],
  ])('is not doubted for a few characters: %s', (charset, base64) => {
    expect(decodeText(bytesOf(base64), charset)).toMatchObject({ used: charset, why: 'declared' });
  });
});

describe('a charset that is declared rightly', () => {
  it.each([
    [
      'windows-1251',
      'ws3IzMDNyMUhIMLA2MAgz87R28vKwCDHwMTF0MbAzcAuIM7Py8DSyNLFINHBztAu',
      'ВНИМАНИЕ! ВАША ПОСЫЛКА ЗАДЕРЖАНА. ОПЛАТИТЕ СБОР.',
    ],
    [
      'koi8-r',
      '2sTSwdfT1NfVytTFLCDXwdsg2sHLwdog1dbFIM/QzMHexc4gySDHz9TP1w==',
      'здравствуйте, ваш заказ уже оплачен и готов',
    ],
    [
      'big5',
      'rbu05KvIpOG90Kpgt06hQbCot3yq96ZoxF/Fza9dqbW0waFBsW2yvK+4t9OxYKFD',
      '香港客戶請注意，馬會金多寶攪珠延期，彩票站照常。',
    ],
    ['gbk', '6Ua7+Ya0iNKraKxCrHKVhMGI5biH1v2T7Gj9UfeA+5uhow==', '镕基喆堃玥珺瑀晞翀甯囍龘靐齉鱻麤。'],
    [
      'windows-1252',
      'ZOlq4CBjcunpZSwgb/kg52Egq+AgbJLpdOm7IJcgR3L232UsINxiZXJtdXQsIG5h73Zl',
      'déjà créée, où ça «à l’été» — Größe, Übermut, naïve',
    ],
    ['windows-1252', 'oKCgoKCgoKCVlZWVlZWVlZeXl5eXl5eXqa6Z', '\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0••••••••————————©®™'],
    [
      'windows-1250',
      'WmG/87PmIGfqnGy5IGphn/EsIOZ3aWN6ZW5pYSwgn3LzZLNvLCCzuWN6bm+c5g==',
      'Zażółć gęślą jaźń, ćwiczenia, źródło, łączność',
    ],
    [
      'shift_jis',
      'ipSOronvjtCTjIuek2SXzYnvjtCM5JKGgUGQv4uBj5GN3ZKGgUGPZJd2j5GX3g==',
      '株式会社東京電力会社御中、請求書在中、重要書類',
    ],
    ['euc-kr', 'tsi2yCC20rX8IL6mtrEgsqLA2SCyybv5IMLytN8gurrAvbnk', '똑똑 뚝딱 쑥떡 깻잎 꽃샘 찜닭 볶음밥'],
  ])('is kept, however odd the text: %s %s', (charset, base64, text) => {
    expect(decodeText(bytesOf(base64), charset)).toEqual({ text, declared: charset, used: charset, why: 'declared' });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a document of old', '0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAAPgADAP7/CQAGAAAA'],
    ['no-break spaces', 'oKCgoKCgoKCgoKCgoKA='],
    ['one bullet again and again', 'lZWVlZWVlZWVlZWVlQ=='],
  ])('are in no charset that is guessed: %s', (_what, base64) => {
    expect(decodeText(bytesOf(base64), null).why).toBe('last-resort');
  });
});
