/**
 * What mail programs write before the subject of an answer, and of a forwarded message (Wikipedia's list of e-mail subject
 * abbreviations, read 2026-11; the colon may be full-width). Latin ones are compared in lower case.
 */
export const answerMarks: readonly string[] = [
  're',
  'aw',
  'antw',
  'antwort',
  'sv',
  'vs',
  'rv',
  'res',
  'rif',
  'r',
  'ref',
  'odp',
  'vá',
  'ynt',
  'yan',
  'atb',
  'bls',
  'ats',
  'отв',
  'ответ',
  'на',
  'απ',
  'σχετ',
  'הש',
  'رد',
  '回复',
  '答复',
  '回覆',
  '答覆',
  '返信',
  '回信',
  '답장',
  '회신',
];
export const forwardMarks: readonly string[] = [
  'fw',
  'fwd',
  'wg',
  'tr',
  'vl',
  'vb',
  'enc',
  'rv',
  'i',
  'pd',
  'továbbítás',
  'doorst',
  'ilt',
  'пересл',
  'πρθ',
  'הועבר',
  '转发',
  '轉寄',
  '转寄',
  '転送',
  '전달',
];
/** Lines that mail programs write above the quoted message of an answer. */
export const quoteMarks: readonly RegExp[] = [
  /^[ \t>]{0,8}-{2,10} ?(?:original message|ursprüngliche nachricht|ursprungliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|原始邮件|原始郵件|元のメッセージ) ?-{2,10}/im,
  /^[ \t>]{0,8}on [^\n]{6,120}wrote:[ \t]*$/im,
  /^[ \t>]{0,8}am [^\n]{6,120}schrieb[^\n]{0,120}:[ \t]*$/im,
  /^[ \t>]{0,8}le [^\n]{6,120}a écrit ?:[ \t]*$/im,
  /^[ \t>]{0,8}el [^\n]{6,120}escribió:[ \t]*$/im,
  /^[ \t>]{0,8}[^\n]{4,120}(?:写道|寫道)[:：][ \t]*$/m,
];

/** A part of every line above: where none of these stands, no such line does. */
export const quoteWords = /-- ?[^\s-]|wrote:|schrieb|crit ?:|escribi|[写寫]道/i;
