/** The lines of a mail's header that pages label. */
export type Label = 'from' | 'to' | 'cc' | 'date' | 'subject';

/**
 * What webmails write before the lines of a header, in the languages that they come in most: the words of Roundcube's, SOGo's,
 * Horde's and Zimbra's own translations (2026-11).
 */
const words: Record<Label, string> = {
  from: 'from|sender|von|absender|de|expéditeur|remitente|remetente|mittente|da|van|afzender|od|nadawca|från|avsändare|fra|lähettäjä|от|отправитель|від|kimden|gönderen|发件人|發件人|寄件人|寄件者|差出人|送信者|보낸 ?사람|người gửi|dari|من|מאת',
  to: 'to|recipients?|an|empfänger|à|destinataires?|para|destinatari[oa]s?|a|aan|ontvanger|do|komu|till|til|vastaanottaja|кому|получатель|kime|alıcı|收件人|收件者|宛先|받는 ?사람|đến|kepada|إلى|אל',
  cc: 'cc|kopie|copie|copia|kopia|kopi|копия|抄送|副本|참조',
  date: 'date|sent|received|datum|gesendet|empfangen|envoyé|fecha|enviado|data|inviato|verzonden|wysłano|skickat|dato|päiväys|дата|отправлено|tarih|日期|时间|時間|发送时间|發送時間|日時|送信日時|날짜|보낸 ?날짜|ngày|tanggal|التاريخ|תאריך',
  subject:
    'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|aihe|тема|konu|主题|主旨|主題|標題|标题|件名|제목|chủ đề|subjek|الموضوع|נושא',
};
const written = Object.entries(words).map(
  ([label, any]) => [label as Label, new RegExp(`^(?:${any})(?:\\s*[:：]\\s*(.*)|)$`, 'isu')] as const,
);

/** `From:` alone, `发件人` alone, or `From: Lin Mei`: which line it is, and what stands behind it already. */
export function labelIn(text: string): { label: Label; rest: string } | null {
  if (text.length > 300) return null;
  for (const [label, form] of written) {
    const found = form.exec(text);
    if (found) return { label, rest: found[1] ?? '' };
  }
  return null;
}

/** What only a mail can be asked: nobody forwards a comment. */
export const mailAction =
  /^(?:forward|reply[ -](?:to[ -])?all|weiterleiten|allen antworten|transférer|répondre à tous|reenviar|responder a todos|inoltra|rispondi a tutti|encaminhar|doorsturen|allen beantwoorden|prześlij dalej|переслать|ответить всем|转发|轉寄|轉發|回复全部|全部回复|全部回覆|転送|全員に返信|전달|전체 ?답장)$/iu;

/** What a link to the original is called, besides what its address says. */
export const originalWords =
  /\b(?:raw|source|original|eml|download|save|export)\b|rfc ?822|quell?text|herunterladen|speichern|télécharger|afficher l.original|fuente|descargar|sorgente|scarica|código-fonte|baixar|bron|исходн|скачать|原文|源码|原始|信头|下载|下載|另存|导出|ソース|原本|원본|保存|ダウンロード|다운로드/iu;
