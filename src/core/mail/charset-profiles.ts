/**
 * What texts in a charset look like when they are read in it, and in no other: the characters that come most often, and orders
 * that no text has. Frequent characters by the usual counts of written language; own lists, November 2026.
 */
export interface CharsetProfile {
  /** WHATWG's name. */
  charset: string;
  frequent: ReadonlySet<string>;
  /** Other characters that such texts have; anything else beyond ASCII speaks against the charset. */
  usual: RegExp;
  /** Pairs that no text has: a capital in the middle of a word, a letter of the end of words before another one. */
  never: RegExp | null;
}

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新制身果加月话合回特代内信表化给世位次度门任常先海通教原东提立及比员解水名真论处各入几口认条平系气题活更别打变总何电数安少报才结受目量再建务做接必场件计管期市直资金指许统区保至便空决治展科司五基书非则达放强即难且权完设式色路记品住告类求据程边该交规取望术领共确传师清今让识候带导争运您请账户银行联系费款客服邮箱网站，。：！？、';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利什二等產或新制身果加月話合回特代內信表化給世位次度門任常先海通教原東提立及比員解水名真論處各入幾口認條平系氣題活更別打變總何電數安少報才結受目量再建務做接必場件計管期市直資金指許統區保至便空決治展科司五基書非則達放強即難且權完設式色路記品住告類求據程邊該交規取望術領共確傳師清今讓識候帶導爭運您請帳戶銀行聯繫費款客服郵箱網站，。：！？、';
const korean =
  '이다는을가에의하고은를로니한기지서사도시인자어나리대해습있부일원정아제만수으보게안들면그상전여오라장주과요님세신구무문유선미연행비동공것입성위국와발간경마화분바조할방물금계용등치통실관업우드거러음스야내교까모년월중개재명되됩합된트송객확번호감겠청께';
const kana =
  'あいうえおかがきぎくけげこごさざしじすずせそただちっつてでとどなにぬねのはばひびふぶへべほまみむめもやゆよらりるれろわをんアイウエオカガキクグケコサシジスズセソタダチッツテデトドナニネノハバパヒビフブプヘベペホボポマミムメモャュョヤユヨラリルレロワン、。ー';
const han = /[\u4E00-\u9FFF\u3000-\u303F\uFF01-\uFF5E\u2010-\u203B]/;

/** Capitals count as their small letters; a capital in the middle of a word is none of a language that has both. */
function alphabet(charset: string, frequent: string, usual: RegExp, never: RegExp): CharsetProfile {
  return { charset, frequent: new Set(frequent + frequent.toUpperCase()), usual, never };
}

const cyrillic = (charset: string) =>
  alphabet(charset, 'оеаинтсрвлкмдпуі', /[а-яёіїєґў«»№–—“”„…\u00A0]/i, /[а-яёіїєў][А-ЯЁІЇЄЎ]/);

/** In the order in which the first of equals wins. */
export const charsetProfiles: readonly CharsetProfile[] = [
  { charset: 'gb18030', frequent: new Set(simplified), usual: han, never: null },
  { charset: 'big5', frequent: new Set(traditional), usual: han, never: null },
  { charset: 'euc-kr', frequent: new Set(korean), usual: /[\uAC00-\uD7A3\u3000-\u303F\uFF01-\uFF5E]/, never: null },
  { charset: 'shift_jis', frequent: new Set(kana), usual: han, never: null },
  { charset: 'euc-jp', frequent: new Set(kana), usual: han, never: null },
  cyrillic('windows-1251'),
  cyrillic('koi8-r'),
  cyrillic('koi8-u'),
  cyrillic('ibm866'),
  cyrillic('iso-8859-5'),
  alphabet('windows-1253', 'αεηιοντσρκπλυςμάίόέ', /[\u0370-\u03FF«»–—“”…\u00A0]/, /[α-ώ][Α-ΫΆΈ-Ώ]|ς[α-ώ]/),
  alphabet('windows-1255', 'יוהלארתבמשנדחקפ', /[\u05D0-\u05EA\u05B0-\u05C7«»–—“”…\u00A0]/, /[ךםןףץ][\u05D0-\u05EA]/),
  alphabet('windows-1256', 'اليمنورتبهعدسةك', /[\u0621-\u0652،؛؟«»–—“”…\u00A0]/, /[ةى][\u0621-\u064A]/),
  alphabet('iso-8859-6', 'اليمنورتبهعدسةك', /[\u0621-\u0652،؛؟\u00A0]/, /[ةى][\u0621-\u064A]/),
  alphabet(
    'windows-874',
    'านรกอเงมยัลวดทีสติปบคห่้แจพใไ',
    /[\u0E01-\u0E4E–—“”…\u00A0]/,
    /[^\u0E01-\u0E4E][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|[\u0E40-\u0E44][^\u0E01-\u0E2E]/,
  ),
];
