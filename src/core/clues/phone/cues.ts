import { matchesIn } from '../../text/matches-in.ts';

/**
 * Words that stand before a telephone number, and words that stand before other numbers, in the languages that mail is written
 * in. Own lists, November 2026. `\b` knows ASCII only, so ends of words are spelled out where letters have accents.
 */
const phoneWords = new RegExp(
  [
    '(?<![a-z])(?:tel|ph|mob|cell|phone|telephone|mobile|landline|fax|call(?:ing|ed|s|back)?|ring|dial(?:ing)?|whats ?app|viber|telegram|signal|imo|sms|txt|text|voip|hot ?line|help ?line|help ?desk|toll[- ]?free|support|assistance|contact|customer (?:care|service|support)|(?:reach|phone|us|me|him|her|them) (?:out )?(?:on|at)|my number|our number|number to|direct|office|switchboard|reception|enquir(?:y|ies)|booking line|custcare|apply|help|questions\\?|tty|tdd|cust(?:omer)? care)(?![a-z])',
    '(?<![a-z\\d])[tmofpcd] ?:(?=\\s{0,3}$)',
    'call/text|cal;l|numbers? ?(?:is|:)|hotline|helpdesk|helpline|support|phone|service line',
    // German, Dutch, Scandinavian
    'telefon|fernruf|durchwahl|handy|mobil|anrufen|rufnummer|rufen sie|rückfragen|bei fragen|(?<![a-z])(?:fon|tel|ruf|bel|bellen|belt|ring|puh|tlf|gsm|matkapuhelin|puhelin|soita|telefoon\\w*|telefoonnummer|mobiel)(?![a-z])|erreichen|erreichbar|kontakt|klantenservice',
    // French, Spanish, Portuguese, Italian, Romanian
    'tél|appele[zr]|joindre|contactez|numéro vert|portable|standard|(?<![a-z])(?:llame|llamar|llámenos|ligue|ligar|lig\\w{0,3}|fone|sac|chiama\\w*|sunați|sunati|apel\\w*|zap|ramal|cel|whats|wpp)(?![a-z])|teléfono|móvil|celular|contacto|contato|atendimento|atención|central|ouvidoria|telefone|telemóvel|linha|telefono|cellulare|cell\\.|numero verde|assistenza|contattare|contatt\\w+|atenci',
    // Polish, Czech, Hungarian, Turkish, Indonesian, Vietnamese
    'zadzwoń|infolini|telefon|volejte|zavolejte|hívja|hívjon|ügyfélszolgálat|arayın|müşteri|çağrı|iletişim|hubungi|telepon|gọi|điện thoại|liên hệ|(?<![a-z])(?:hp|cep|wa|sđt|đt|kom|bilgi|irtibat|iletisim|rezervasyon|arayin|ara|musteri|hub|cs|lh|lien he|dien thoai|goi|hotline|nomor baru|namba|simu|piga|tumawag|tawag|swisha|vipps)(?![a-z])',
    // Cyrillic, Greek, Hebrew, Arabic, Hindi, Thai
    'тел|звони|моб|факс|контакт|горяч|τηλ|κινητ|καλέστε|טל|נייד|פקס|هاتف|اتصل|جوال|موبايل|للتواصل|تلفن|تماس|شماره|همراه|فون|موبائل|رابطہ|واتس|واٹس|ফোন|মোবাইল|যোগাযোগ|फोन|फ़ोन|मोबाइल|संपर्क|कॉल|โทร|ติดต่อ',
    // Chinese, Japanese, Korean
    '电话|電話|手机|手機|热线|熱線|专 ?线|專線|致电|致電|拨打|撥打|咨 ?询|諮詢|联系|聯繫|聯絡|客服|详 ?询|询|洽|电联|电|咨|短信|传真|傳真|请致|微信|来电|来訪|订购|预约|お問い?合わ?せ|携帯|連絡|フリーダイヤル|ファックス|전화|문의|연락|민원|수신거부|무료거부|상담|고객센터|휴대|핸드폰|팩스',
    '📞|☎|📱|✆|📲|☏|🤙',
  ].join('|'),
  'g',
);

const otherWords = new RegExp(
  [
    '(?<![a-z])(?:order|invoice|inv|ref|reference|ref\\.? ?no|case|case ?id|ticket|id|ids|account|acct|a/c|acc|code|pin|otp|passcode|tracking|track|shipment|parcel|sku|isbn|issn|iban|swift|bic|vat|tin|ein|ssn|vin|imei|serial|s/n|model|version|ver|build|policy|transaction|txn|trx|receipt|confirmation|booking|reservation|pnr|flight|licen[cs]e|registration|registered|reg|charity|box|zip|zip code|postcode|plz|card|visa|mastercard|amex|routing|sort code|rows?|lines \\d|page|hash|sha\\d*|md5|timestamp|ts|epoch|uuid|guid|mac|btc|location|lat|lon|part|batch|item|product|catalogue|voucher|coupon|membership|claim code|identifier|fd|etd|valid|dated?|usps|ups|dhl|fedex|notice)(?![a-z])',
    '(?<![a-z])(?:company|customer|client|user|member|employee|student|passport|order|invoice|claim|purchase|document|record|case|job|quote) ?(?:no|nr|num|number|id|code)(?![a-z])',
    '(?:kunden|bestell|rechnungs|auftrags|vertrags|sendungs|vorgangs|referenz|steuer|konto|ticket|transaktions|beleg|artikel|fall|mitglieds|kund|order|factuur|klant|klanten|bestel)-?(?:nummer|nr|id)|aktenzeichen|handelsregister|hrb|ust-?id|blz|kvk|btw|rsin|fakturanummer|ordernummer|kontonummer|personnummer',
    '(?<![a-z])(?:cnpj|cpf|cep|rg|pedido|protocolo|boleto|código|codigo|nota fiscal|contrato|fatura|nfe|agência|pix|commande|facture|dossier|contrôle|controle|billet|siret|siren|rcs|réf|référence|événement|nif|cif|dni|rfc|nit|factura|expediente|referencia|p\\.? ?iva|partita iva|codice|fattura|ordine|pratica|rif|nip|regon|krs|pesel|zamówieni\\w+|faktur\\w+|ičo|dič|sipariş|siparis|hesap|kimlik|mersis|fatura|vergi|pesanan|resi|rek|rekening|norek|kode)(?![a-z])',
    'заказ|код|счет|счёт|инн|огрн|кпп|договор|номер заказа',
    '订单|訂單|单号|單號|编号|編號|验证码|驗證碼|校验码|票号|身份证|qq|扣扣|群|股票|代码|代碼|账号|帳號|卡号|尾号|流水|信用代码|期号|工单|快递|運單|运单|注文|会員番号|認証|確認コード|伝票|口座|주문|송장|인증|계좌|번호표|红球|蓝球|关注',
    'n[°º]|№|#',
  ].join('|'),
  'g',
);

/** A cue for what the number after it is: its end, counted from the end of the text before the number. */
export interface Cue {
  is: 'phone' | 'other';
  distance: number;
}

/** Further than this, a word says nothing of a number any more. */
const farthest = 60;
const farthestOther = 22;

/** `call claim number 0906…`: the verb says what to do with whatever number follows. */
const verbBefore = /(?:call|ring|dial|phone)\s{1,2}(?:our |the |this |your )?$/i;
/** Between such a word and its number stands little: `no.`, `ending`, one word more, or the rest of a label with its colon. */
const closeBehind =
  /^[^\p{L}]*(?:(?:no|nr|num|number|id|code|ending|is|was|von|de|du)\b[^\p{L}]*){0,3}(?:\p{L}+[^\p{L}]*)?$|[:：]\s?$/iu;

/** The nearest word before a number that says what it is; null when none is near. Looks at the number's own line. */
export function cueBefore(before: string): Cue | null {
  const text = before.slice(-farthest).toLowerCase();
  const phone = lastMatch(text, phoneWords);
  const elsewhere = lastMatch(text, otherWords);
  const rest = text.slice(elsewhere.end);
  if (
    elsewhere.end > phone.end &&
    rest.length <= farthestOther &&
    closeBehind.test(rest) &&
    !verbBefore.test(text.slice(0, elsewhere.start))
  ) {
    return { is: 'other', distance: rest.length };
  }
  return phone.end > 0 ? { is: 'phone', distance: text.length - phone.end } : null;
}

/** A word after the number says that it is one: `(toll free)`, `anrufen`, `咨询`. */
export function cueAfter(after: string): boolean {
  return /^[\s)\]]{0,3}(?:\(?(?:toll|whats|tel|fax|mobile|cell|phone|office|voice|ext|sms|call|24)|咨询|联系|转|anrufen|an\b|rufen|to (?:cancel|speak|talk|get))/i.test(
    after,
  );
}

function lastMatch(text: string, words: RegExp): { start: number; end: number } {
  let last = { start: 0, end: 0 };
  for (const match of matchesIn(text, words)) {
    const end = match.index + match[0].length;
    if (end > last.end) last = { start: match.index, end };
  }
  return last;
}
