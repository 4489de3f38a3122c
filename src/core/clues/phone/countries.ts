/**
 * What names a country in a text besides its language: its names, large cities, money, forms of companies, offices, top-level domain.
 * Own table, November 2026. Words are lower case; two words at most stand together.
 */
export const countryWords: Readonly<Record<string, string>> = {
  US: 'usa|u.s|u.s.a|united states|america|new york|los angeles|chicago|houston|california|texas|florida|usd|zip code|llc',
  CA: 'canada|toronto|vancouver|montreal|ottawa|ontario|cad|quebec',
  GB: 'uk|u.k|united kingdom|england|scotland|wales|britain|great britain|london|manchester|birmingham|leeds|liverpool|bristol|glasgow|edinburgh|cardiff|belfast|gbp|hmrc|nhs|pence|ppm|landline|quid|p/min|150ppm|150p|150p/min',
  IE: 'ireland|dublin|galway|limerick|eircode',
  AU: 'australia|sydney|melbourne|brisbane|perth|adelaide|canberra|nsw|qld|aud|abn|pty',
  NZ: 'new zealand|auckland|wellington|christchurch|nzd',
  IN: 'india|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|pune|gurgaon|gurugram|noida|inr|lakh|crore|pvt|gst|aadhaar|upi',
  PK: 'pakistan|karachi|lahore|islamabad|rawalpindi|pkr',
  BD: 'bangladesh|dhaka|bdt',
  LK: 'sri lanka|colombo|lkr',
  ZA: 'south africa|johannesburg|cape town|durban|pretoria|sandton|zar',
  NG: 'nigeria|lagos|abuja|ngn|naira',
  GH: 'ghana|accra|cedis',
  KE: 'kenya|nairobi|kes|mpesa|m-pesa',
  UG: 'uganda|kampala|ugx',
  TZ: 'tanzania|tzs',
  SG: 'singapore|sgd',
  MY: 'malaysia|kuala lumpur|penang|sdn bhd|myr',
  PH: 'philippines|manila|cebu',
  HK: 'hong kong|hongkong|kowloon|hkd|香港|九龍',
  MO: 'macau|macao|澳門',
  TW: 'taiwan|taipei|kaohsiung|twd|台灣|臺灣|台北|臺北|高雄',
  CN: 'china|beijing|shanghai|shenzhen|guangzhou|cny|rmb|中国|北京|上海|深圳|广州|人民币',
  JP: 'japan|tokyo|osaka|kyoto|jpy|日本|東京|大阪|株式会社',
  KR: 'korea|south korea|seoul|busan|krw|서울|부산|주식회사',
  TH: 'thailand|bangkok|thb|baht|กรุงเทพ',
  VN: 'vietnam|viet nam|hanoi|hà nội|vnd|saigon',
  ID: 'indonesia|jakarta|surabaya|bandung|bali|idr',
  AE: 'uae|u.a.e|emirates|dubai|abu dhabi|sharjah|aed|دبي|الإمارات',
  SA: 'saudi arabia|riyadh|jeddah|ksa|الرياض|جدة|السعودية',
  IL: 'israel|jerusalem|tel aviv|haifa|ils|ישראל',
  EG: 'egypt|cairo|egp|القاهرة|مصر',
  MA: 'morocco|maroc|casablanca|rabat|marrakech',
  TR: 'turkey|türkiye|istanbul|ankara|izmir',
  IR: 'iran|tehran',
  DE: 'germany|deutschland|allemagne|berlin|hamburg|münchen|munich|köln|frankfurt|stuttgart|düsseldorf|gmbh|ust-idnr|handelsregister',
  AT: 'austria|österreich|wien|vienna|graz|linz|salzburg|innsbruck',
  CH: 'switzerland|schweiz|suisse|svizzera|zürich|zurich|genf|genève|geneva|bern|basel|lausanne|chf',
  FR: 'france|frankreich|paris|lyon|marseille|toulouse|bordeaux|lille|nantes|siret|siren|cedex|sarl|rcs',
  BE: 'belgium|belgië|belgique|brussel|bruxelles|brussels|antwerpen|gent|bvba|liège',
  NL: 'netherlands|nederland|amsterdam|rotterdam|utrecht|eindhoven|kvk|b.v',
  LU: 'luxembourg|luxemburg',
  ES: 'spain|españa|madrid|barcelona|valencia|sevilla|bilbao|málaga|zaragoza|s.l',
  PT: 'portugal|lisboa|lisbon|porto|coimbra|braga|nif|telemóvel',
  IT: 'italy|italia|roma|milano|torino|napoli|bologna|firenze|s.p.a|s.r.l|partita iva',
  GR: 'greece|athens|αθήνα|ελλάδα',
  PL: 'poland|polska|warszawa|kraków|wrocław|poznań|gdańsk|pln|zł',
  CZ: 'czech republic|czechia|česko|praha|prague|brno|czk|kč',
  SK: 'slovakia|slovensko|bratislava',
  HU: 'hungary|magyarország|budapest|huf|kft',
  RO: 'romania|românia|bucurești|bucharest|cluj',
  BG: 'bulgaria|българия|софия',
  SE: 'sweden|sverige|stockholm|göteborg|malmö|sek|aktiebolag',
  NO: 'norway|norge|oslo|bergen|trondheim|nok',
  DK: 'denmark|danmark|københavn|copenhagen|aarhus|dkk|cvr',
  FI: 'finland|suomi|helsinki|tampere|turku|oy|oyj',
  RU: 'russia|россия|москва|moscow|санкт-петербург|руб|ооо|инн',
  UA: 'ukraine|україна|київ|kyiv|kiev|львів|uah|грн',
  KZ: 'kazakhstan|казахстан|алматы|астана',
  BR: 'brazil|brasil|são paulo|rio de|brasília|belo horizonte|porto alegre|curitiba|salvador|cnpj|cpf|cep|ltda|boleto|pix|ouvidoria',
  MX: 'mexico|méxico|guadalajara|monterrey|cdmx|mxn',
  AR: 'argentina|buenos aires|córdoba|rosario|cuit',
  CO: 'colombia|bogotá|medellín',
  CL: 'chile|santiago|valparaíso|clp',
  PE: 'perú|peru|lima|arequipa',
  VE: 'venezuela|caracas',
};

/** Money and marks that words do not hold. */
export const countrySigns: readonly [country: string, sign: RegExp][] = [
  [
    'GB',
    /£\s?\d|\d\s?p\b(?:er|\/)?\s?(?:min|msg|pm|ppm)|\d\d+ppm|\bT&C|\bT'?s ?(?:&|and) ?C|\bTs&Cs|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b/,
  ],
  ['BR', /R\$\s?\d|\b\d{5}-\d{3}\b[^\d]/],
  ['IN', /₹|\bRs\.?\s?\d/],
  ['CN', /￥\s?\d|\d\s?元/],
  ['KR', /₩|\d원/],
  ['JP', /\d円|〒/],
  ['UA', /₴/],
  ['RU', /₽/],
  ['TR', /₺/],
  ['IL', /₪/],
  ['NG', /₦/],
  ['PH', /₱/],
  ['VN', /₫/],
  ['TH', /฿/],
  ['AU', /\bA\$\s?\d/],
  ['CA', /\bC\$\s?\d/],
  ['HK', /\bHK\$\s?\d/],
];

/** Country domains that are sold to the whole world and say nothing of where anybody is. */
const soldWorldwide = new Set(
  'ac ai am as bz cc cd co cx dj fm ga gg gl gq gs io is it.com la ly me ml ms mu nu pw sc sh so st tk to tv vc vg vu ws'.split(
    ' ',
  ),
);

/** The country of a domain's last label; null where it has none, or where everybody buys it. */
export function countryOfDomain(domain: string): string | null {
  const last = domain.toLowerCase().split('.').at(-1) ?? '';
  if (!/^[a-z]{2}$/.test(last) || soldWorldwide.has(last) || last === 'eu' || last === 'su') return null;
  return last === 'uk' ? 'GB' : last.toUpperCase();
}

/** Charsets that are used in one country or a few. */
export const charsetCountries: Readonly<Record<string, readonly string[]>> = {
  gb2312: ['CN'],
  gbk: ['CN'],
  gb18030: ['CN'],
  'hz-gb-2312': ['CN'],
  big5: ['TW', 'HK'],
  'big5-hkscs': ['HK'],
  'iso-2022-jp': ['JP'],
  shift_jis: ['JP'],
  'euc-jp': ['JP'],
  'euc-kr': ['KR'],
  'ks_c_5601-1987': ['KR'],
  'koi8-r': ['RU'],
  'windows-1251': ['RU', 'BG'],
  'koi8-u': ['UA'],
  'windows-1254': ['TR'],
  'iso-8859-9': ['TR'],
  'windows-1253': ['GR'],
  'iso-8859-7': ['GR'],
  'windows-1255': ['IL'],
  'iso-8859-8-i': ['IL'],
  'windows-874': ['TH'],
  'tis-620': ['TH'],
  'windows-1258': ['VN'],
};
