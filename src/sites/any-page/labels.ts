/** The lines of a mail's header that pages label. */
export type Label = 'from' | 'to' | 'cc' | 'date' | 'subject';

/**
 * What webmails write before the lines of a header, in the languages that they come in most: the words of Roundcube's, SOGo's,
 * Horde's and Zimbra's own translations (2026-11).
 */
const words: Record<Label, string> = {
  from: 'from|sender|von|absender|de|expéditeur|remitente|remetente|mittente|da|van|afzender|od|från|fra|от|отправитель|від|kimden|发件人|發件人|寄件人|寄件者|差出人|送信者|보낸사람',
  to: 'to|an|empfänger|à|destinataire|destinataires|para|destinatario|destinatari|a|aan|do|till|til|кому|kime|收件人|收件者|宛先|받는사람',
  cc: 'cc|kopie|copia|копия|抄送|副本|참조',
  date: 'date|sent|received|datum|gesendet|empfangen|envoyé|fecha|enviado|data|inviato|verzonden|dato|дата|отправлено|tarih|日期|时间|发送时间|時間|發送時間|日時|送信日時|날짜|보낸날짜',
  subject:
    'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|тема|konu|主题|主旨|主題|標題|标题|件名|제목',
};
const labels = new Map(
  Object.entries(words).flatMap(([label, all]) => all.split('|').map((word) => [word, label as Label])),
);

/** `From:` alone, `发件人` alone, or `From: Lin Mei`: which line it is, and what stands behind it already. */
export function labelIn(text: string): { label: Label; rest: string } | null {
  const end = text.search(/[:：]/);
  const word = end < 0 ? text : text.slice(0, end);
  const label = word.length < 20 ? labels.get(word.replaceAll(' ', '').toLowerCase()) : undefined;
  return label ? { label, rest: end < 0 ? '' : text.slice(end + 1).trim() } : null;
}

/** What only a mail can be asked: nobody forwards a comment. */
export const mailAction =
  /^(?:forward|reply[ -](?:to[ -])?all|weiterleiten|transférer|reenviar|inoltra|encaminhar|doorsturen|переслать|转发|轉寄|回复全部|転送|전달)$/iu;

/** By its text, its title or its spoken name. */
export function isCalled(element: Element, any: RegExp): boolean {
  const called = [element.textContent, element.getAttribute('title'), element.getAttribute('aria-label')];
  return called.some((name) => name !== null && any.test(name.slice(0, 100).trim()));
}

/** What a link to the original is called, besides what its address says. */
export const originalWords =
  /\b(?:raw|source|original|download|save|export)\b|rfc ?822|quelltext|herunterladen|speichern|télécharger|descargar|scarica|baixar|исходн|скачать|原文|源码|原始|信头|下载|下載|导出|ソース|원본/iu;
