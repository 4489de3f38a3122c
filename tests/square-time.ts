/**
 * The regular expressions of `src` whose time may grow with the square of the text, by the file that they stand in. A list to make shorter:
 * one that is mended or changed has to go from here, and a new one is written so that it does not come here: `(?<!a)a+$` for `a+$`.
 * They rely on getting short texts; that each of them does is not tested.
 */
export const squareTime: Record<string, readonly string[]> = {
  'core/bag/manifest.ts': [String.raw`/^([0-9a-f]{64})[ \t]+\*?(.+)$/i`],
  'core/clues/accounts/account-link.ts': [String.raw`/[.,-]+$/`],
  'core/clues/assemble/in-calendar.ts': [String.raw`/([^\r\n]*)(\r\n|\r|\n|$)/g`],
  'core/clues/payments/payment-handle.ts': [String.raw`/[.-]+$/`],
  'core/clues/phone/countries.ts': [
    String.raw`/£\s?\d|\d\s?p\b(?:er|\/)?\s?(?:min|msg|pm|ppm)|\d\d+ppm|\bT&C|\bT'?s ?(?:&|and) ?C|\bTs&Cs|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b/`,
  ],
  'core/clues/phone/surroundings.ts': [
    String.raw`/(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w-]\.[a-z]{2,}\/|[\w.-]+@)[\x21-\x7E]*$/i`,
    String.raw`/[\x21-\x7E]*$/`,
  ],
  'core/clues/text-forms/host-in-text.ts': [
    String.raw`/(?:^|\.)-|-(?:\.|$)|_(?=[^.]*(?:\.[^.]*)?$)/`,
    String.raw`/[-_.]+$/`,
  ],
  'core/clues/text-forms/scheme-url.ts': [String.raw`/\.+$/`],
  'core/html/look.ts': [
    String.raw`/\s*,\s*/g`,
    String.raw`/^0*\.?0+(?:px|pt|em|rem|%|in|cm|mm)?$/`,
    String.raw`/scale\(\s*0?\.?0*\s*[,)]/`,
  ],
  'core/insight/attached-files.ts': [String.raw`/[. ]+$/`],
  'core/insight/leak-text.ts': [String.raw`/[.。\s]+$/u`],
  'core/links/look-alike.ts': [String.raw`/[-_]|\d+$/g`, String.raw`/\d{3,}$/`],
  'core/mail/address-list.ts': [
    String.raw`/^[^\s<>",;:()]+@[^\s<>",;()]+$/`,
    String.raw`/^\s*(?:@[^:@]*[,:]\s*)+(?=[^:]*@)/`,
  ],
  'core/mail/charset-labels.ts': [String.raw`/^["']+|["']+$/g`],
  'core/mail/header-facts.ts': [String.raw`/;(?=[^"<>@]*$)/`, String.raw`/^[\s[(]+|[\s\])]+$/g`],
  'core/mail/part-header.ts': [String.raw`/\s*\/\s*/g`],
  'core/site-address.ts': [String.raw`/\/.*$/`],
  'core/sms/split-pasted-sms.ts': [
    String.raw`/^\s*(?:text message|imessage|sms|mms|rcs|短信|信息|彩信|iMessage信息)(?:\s*[·•-].*)?\s*$/i`,
    String.raw`/^\s*([^:：\d]{2,20}?)\s*[:：]\s?(.*)$/`,
    String.raw`/^\s*[\u200E\u200F]?\[([^\]\n]{6,60})\]\s*([^:：\n]{1,80}?)\s*[:：]\s([^]*)$/`,
  ],
  'core/timeline/search-query.ts': [String.raw`/[+(]*\d[\d\s()./-]*\d/g`],
  'documents/fill-letter.ts': [String.raw`/(\{[^}]*\})/`],
  'documents/nameable.ts': [String.raw`/\+[^@]*(?=@)/`],
  'exports/formats/arf.ts': [String.raw`/^[!-~]+@[!-~]+$/`],
  'exports/formats/strict-uri.ts': [
    String.raw`/^([a-z][a-z0-9+.-]*:)(\/\/(?:[^/?#@]*@)?(?:\[[\da-f:.]+\]|[^/?#[\]]*))?(.*)$/isu`,
  ],
  'sites/any-page/header-facts.ts': [String.raw`/[<>()[\]"]|^[\s,;]+|[\s,;]+$/g`],
  'sites/chat.ts': [String.raw`/^\n+|\n+$/g`],
  'sites/read-page.ts': [String.raw`/^(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/`],
  'sites/whatsapp.ts': [String.raw`/^\s*\[([^\]]*)\]\s*(.*?):\s*$/s`],
  'sites/zimbra.ts': [String.raw`/^zli__TV[^_]*(?:-[^_]+)?__((?:[0-9a-f-]{36}:)?\d+)$/`],
  'ui/exhibit/safe-html/safe-style.ts': [String.raw`/([\w-]*)\(/g`],
  'ui/exhibit/save-copy.ts': [String.raw`/[. ]+$/u`],
};

/** The same of those that are put together from parts. */
export const composedSquareTime: readonly string[] = [
  // core/bag/csv.ts
  String.raw`/(^|[;"|])([ \u00a0\u3000"']*)(?!\+\d{3,17}(?=$|; |;$))(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu`,
];
