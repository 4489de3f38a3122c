/**
 * What gives a language away in a few words, and where it is written, most likely first. Own table, November 2026: the
 * commonest function words, and the words that stand around telephone numbers. Weights are a prior between countries that share a
 * language; a number's form decides most often.
 */
export interface Language {
  code: string;
  words: string;
  /** Letters or a script that no other language of this table uses. */
  letters?: RegExp;
  countries: Readonly<Record<string, number>>;
}

export const languages: readonly Language[] = [
  {
    code: 'en',
    words:
      'the and of to in is you your for with this that are have has not be on at by from or we our will it if as can please contact call us about any number account service customer support team hello dear thank thanks email free now office only more my me do help order invoice payment was been they their would need questions assistance helpline toll urgent text txt reply stop won prize claim mobile direct phone between cost before after over when what who how which there here just one two first last new week day days time line person only so but all into out up was were would could should may this these those',
    countries: { US: 2, GB: 1.9, AU: 1.55, IN: 1.55, NZ: 1, IE: 1 },
  },
  {
    code: 'de',
    words:
      'der die das und ist nicht sie ihre ihr wir bei für mit von zu ein eine einen den dem auf im am unter oder bitte haben werden wird sich auch als kontakt telefon telefonisch rufen fragen erreichen uns kontaktieren kundenservice nummer mobil',
    letters: /ß/,
    countries: { DE: 2, AT: 1.6, CH: 1.6 },
  },
  {
    code: 'fr',
    words:
      'le la les des et est vous votre vos nous notre pour avec dans sur par une un du au aux ce cette qui que pas plus ou sont être contactez appelez appeler téléphone numéro tél client service clientèle avant demain bonjour merci veuillez',
    letters: /[œ]/,
    countries: { FR: 2, BE: 1.6, CH: 1.6, MA: 1.2 },
  },
  {
    code: 'es',
    words:
      'el la los las de y es en que por para con su sus un una no se al del lo más llame llama llámenos llámanos llamar teléfono teléfonos móvil celular línea gratuita cliente clientes atención contáctenos contáctanos consulta usted nuestro nuestra este esta gracias estimado contacto si como atención',
    letters: /[ñ¿¡]/,
    countries: { ES: 2, MX: 1.6, AR: 1.6, CO: 1.6, CL: 1.6, PE: 1.6 },
  },
  {
    code: 'pt',
    words:
      'o os as de e é em que por para com seu sua seus um uma não no na do da dos das ao se mais ou este esta ligue ligar telefone fone celular atendimento central cliente você nossa nosso segurança conta sac ouvidoria demais localidades regiões capitais exclusivo deficientes deficiente auditivos auditivo fala dúvidas reclamações informações responda suporte via',
    letters: /[ãõ]/,
    countries: { BR: 2, PT: 1.9 },
  },
  {
    code: 'it',
    words:
      'il lo la gli le di e è in che per con suo un una non si al del della dei più o sono questo questa chiama chiamare telefono cellulare numero verde cliente gentile nostro nostra contattare assistenza grazie',
    countries: { IT: 2, CH: 1.4 },
  },
  {
    code: 'nl',
    words:
      'de het een en van in is dat op te voor met niet u uw wij ons onze bij aan om of naar bel bellen telefoon telefoonnummer contact via gerust kunt neem klantenservice vragen wordt zijn',
    countries: { NL: 2, BE: 1.7 },
  },
  {
    code: 'sv',
    words:
      'och att det som en på är av för med den till inte om ett har du vi din ditt ring telefon telefonnummer eller kontakta oss kundservice kundtjänst hej mamma pappa min mitt mina mobil gick sönder nytt nummer kr swisha swish jag kan betala faktura paket leverans konto bank klicka här skicka ta ni er era',
    countries: { SE: 2 },
  },
  {
    code: 'da',
    words:
      'og at det som en på er af for med den til ikke om et har du vi din dit ring telefon telefonnummer eller kontakt os kundeservice hej mor far min mit mobil nyt nummer kr mobilepay jeg kan betale faktura pakke levering konto bank klik her',
    countries: { DK: 2 },
  },
  {
    code: 'nb',
    words:
      'og å det som en på er av for med den til ikke om et har du vi din ditt ring telefon telefonnummer eller kontakt oss hei mamma pappa min mitt mobil nytt nummer kr vipps jeg kan betale faktura pakke levering konto bank klikk her',
    countries: { NO: 2 },
  },
  {
    code: 'fi',
    words: 'ja on ei se että olla hän mutta tai kuin soita puhelin puh asiakaspalvelu numero ota yhteyttä sinun',
    countries: { FI: 2 },
  },
  {
    code: 'pl',
    words: 'i w na z do się nie jest to że o od za przez lub oraz prosimy zadzwoń telefon infolinia numer kontakt pod',
    letters: /[łżśźć]/,
    countries: { PL: 2 },
  },
  {
    code: 'cs',
    words: 'a je se na v že to s z do pro jako nebo prosím volejte telefon číslo kontakt zákaznická linka',
    letters: /[řěů]/,
    countries: { CZ: 2, SK: 1.4 },
  },
  {
    code: 'sk',
    words: 'a je sa na v že to s z do pre ako alebo prosím volajte telefón číslo kontakt',
    letters: /[ľĺŕ]/,
    countries: { SK: 2, CZ: 1.4 },
  },
  {
    code: 'hu',
    words: 'a az és hogy nem is egy van meg vagy kérjük hívja telefon telefonszám ügyfélszolgálat elérhetőség',
    letters: /[őű]/,
    countries: { HU: 2 },
  },
  {
    code: 'ro',
    words: 'și în de la cu pe nu este sunt pentru din un o să vă sunați telefon număr contact',
    letters: /[țșţ]/,
    countries: { RO: 2, MD: 1.4 },
  },
  {
    code: 'tr',
    words:
      've bir bu için ile de da olarak değil en daha lütfen arayın telefon müşteri hizmetleri numara iletişim icin degil lutfen arayin musteri iletisim hemen ara arayana bilgi irtibat sadece size sizin adiniza siparis indirim kampanya bedava ucretsiz hediye kazandiniz son gun yerine banka hesabiniz hesabınız kartiniz kartınız kargo odeme ödeme borc borcunuz tarafindan tarafından rezervasyon numaralı no’lu uyelik aktivasyon fatura',
    letters: /[ğış]/,
    countries: { TR: 2 },
  },
  {
    code: 'id',
    words:
      'dan yang di untuk dengan ini itu dari tidak anda kami atau hubungi telepon nomor silakan layanan baru papa mama tolong kirim kirimin pulsa ke ada jangan segera hub rek transfer dana tunai pinjaman tanpa jaminan bunga proses cepat syarat hari kerja selamat pemenang hadiah undian pin yth pelanggan plg bonus klik info gratis harga bisa akan sudah sdh yg dgn utk dr tdk saya bpk ibu kantor resmi kartu kredit bank berhadiah mendapatkan mendptkan aktif stop juta rb ribu',
    countries: { ID: 2 },
  },
  {
    code: 'ms',
    words:
      'dan yang di untuk dengan ini itu dari tidak anda kami atau sila hubungi telefon nombor talian pinjaman peribadi lulus jam tanpa akaun bank telah akan boleh percuma hadiah tahniah menang klik pautan segera wang ringgit pos bungkusan',
    countries: { MY: 2 },
  },
  {
    code: 'vi',
    words:
      'và của là có cho không được trong với gọi điện thoại liên hệ số quý khách va cua la co khong duoc voi goi dien thoai lien he so quy khach ngay tai nhan nha dat ban vay tien lai suat chi gia goc trieu khuyen mai thue bao tk khoan ngan hang cong an ho tro mien phi soan gui dang ky lh thang tang',
    letters: /[ơưđ\u1EA0-\u1EF9]/,
    countries: { VN: 2 },
  },
  {
    code: 'fil',
    words:
      'ang ng mga sa na ay ka mo ko po ito iyong inyong kayo ikaw para hindi may kung lang din rin naman tumawag tawag itext mag nanalo ng makuha iyo salamat kami namin',
    countries: { PH: 2 },
  },
  {
    code: 'sw',
    words:
      'na ya wa kwa ni za la katika hii hiyo kama au pia tuma tumia piga simu namba hela pesa fedha bahati nasibu ushinde umeshinda mteja mpendwa huduma akaunti ndugu mimi wewe yako yangu kwenye hapa sasa ili',
    countries: { KE: 1.9, TZ: 1.9, UG: 1.2 },
  },
  {
    code: 'hr',
    words: 'i je u na se da za od su s ili nazovite telefon broj kontakt',
    letters: /đ/,
    countries: { HR: 2, RS: 1.7, BA: 1.6 },
  },
  { code: 'uk', words: 'та і що не на для від або телефон номер телефонуйте', letters: /[іїєґ]/, countries: { UA: 2 } },
  {
    code: 'ru',
    words: 'и в не на что с по для от или телефон номер звоните',
    letters: /[ыэъё]/,
    countries: { RU: 2, KZ: 1.5 },
  },
  { code: 'bg', words: 'и на да за се от са или телефон номер обадете', countries: { BG: 1.5 } },
  {
    code: 'sr',
    words: 'и је у на се да за или телефон број позовите',
    letters: /[ђћјљњџ]/,
    countries: { RS: 2, BA: 1.6 },
  },
];

/** A script, or a language of one that is known by letters (`marks`) that the others do not write. */
export interface Script {
  code: string;
  letters: RegExp;
  marks?: RegExp;
  countries: Readonly<Record<string, number>>;
}

/** Scripts that stand for one or a few countries by themselves; the first that fits. */
export const scripts: readonly Script[] = [
  { code: 'ja', letters: /[\u3040-\u30FA]/gu, countries: { JP: 2.2 } },
  { code: 'ko', letters: /\p{Script=Hangul}/gu, countries: { KR: 2.3 } },
  { code: 'el', letters: /\p{Script=Greek}/gu, countries: { GR: 2.3, CY: 1.7 } },
  { code: 'he', letters: /\p{Script=Hebrew}/gu, countries: { IL: 2.3 } },
  { code: 'th', letters: /\p{Script=Thai}/gu, countries: { TH: 2.3 } },
  { code: 'ur', letters: /\p{Script=Arabic}/gu, marks: /[ٹڈڑںےہ]/, countries: { PK: 2.3 } },
  { code: 'fa', letters: /\p{Script=Arabic}/gu, marks: /[پچژگیک۰-۹]/, countries: { IR: 2.3, AF: 1.7 } },
  {
    code: 'ar',
    letters: /\p{Script=Arabic}/gu,
    countries: { EG: 1.7, SA: 1.7, AE: 1.7, MA: 1.6, DZ: 1.6, IQ: 1.6, JO: 1.6 },
  },
  { code: 'bn', letters: /\p{Script=Bengali}/gu, countries: { BD: 2.2, IN: 1.7 } },
  { code: 'ta', letters: /\p{Script=Tamil}/gu, countries: { IN: 2.2, LK: 1.8 } },
  { code: 'si', letters: /\p{Script=Sinhala}/gu, countries: { LK: 2.3 } },
  { code: 'hi', letters: /[\u0900-\u0D7F]/gu, countries: { IN: 2.2, NP: 1.6 } },
  { code: 'my', letters: /\p{Script=Myanmar}/gu, countries: { MM: 2.3 } },
  { code: 'km', letters: /\p{Script=Khmer}/gu, countries: { KH: 2.3 } },
  { code: 'lo', letters: /\p{Script=Lao}/gu, countries: { LA: 2.3 } },
  { code: 'am', letters: /\p{Script=Ethiopic}/gu, countries: { ET: 2.2 } },
  { code: 'ka', letters: /\p{Script=Georgian}/gu, countries: { GE: 2.3 } },
  { code: 'hy', letters: /\p{Script=Armenian}/gu, countries: { AM: 2.3 } },
];

/** Frequent characters that only the People's Republic writes so, and that only Taiwan and Hong Kong do: Japan has neither. */
export const simplified =
  /[们这时说话请电发对过还样东问开关长车门书买卖马鱼鸟见贝风飞云气龙务业专线询热订单联系费优钱银资给现约价级选报您吗]/gu;
export const traditional = /[們這來會國說發對學沒樣關賣氣龍專單號聯繫錢價還詢您嗎]/gu;
/** Words of Chinese that Japanese does not write in these characters. */
export const chineseWords = /[的您你我们們是了吗嗎请請在和]/u;
