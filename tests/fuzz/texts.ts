import type { Random } from './random.ts';

/** Pieces that extractors look at: whole values, halves of them, and what people and attackers put between. */
const pieces = [
  '+1 202 555 0142',
  '020 7946 0958',
  '+86 138 0013 8000',
  '400-820-8820',
  '95588',
  '8OO-555-O1OO',
  '(030) 901820',
  '+',
  '00',
  'tel:',
  'ext. 12',
  'desk@parcel.example',
  'a(at)b(dot)example',
  'me [at] parcel [.] example',
  '@',
  'xn--',
  '＠',
  '用户@例子.测试',
  '"a b"@c.example',
  '<a@b.example>',
  'https://pay.parcel.example/x?a=1',
  'hxxps://evil[.]example',
  'http://bank.example@192.0.2.1/',
  'http://0x7f.1',
  'www.parcel.example',
  '://',
  'http://[::1]/',
  '//',
  'javascript:alert(1)',
  'data:text/html,x',
  '192.0.2.44',
  '2001:db8::1',
  '1.2.3.4.5',
  'GB33BUKB20201555555555',
  '4111 1111 1111 1111',
  '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  'WeChat: abc_123',
  '微信号：abc123',
  '薇❤号 abc123',
  '一三八零零一三八零零零',
  'a艾特b点com',
  '邮箱：a#b.example',
  '\u202E2410-555-202-1+\u202C',
  'QQ 12345678',
  't.me/parcel',
  'wa.me/12025550142',
  '电话：',
  'Tel.',
  'Telefon',
  'order no. 2026112400017',
  '24.11.2026',
  '€ 1.299,00',
  '%40',
  '%2e',
  '&#64;',
  '&amp;',
  '=3D',
  '=\n',
  '\u200B',
  '\u00AD',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u3002',
  '．',
  '１２３',
  '٠١٢',
  '𝟏𝟐𝟑',
  '😀',
  '\uD800',
  '\uDC00',
  '\0',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00A0',
  '（',
  '）',
  '-',
  '–',
  '.',
  ',',
  '/',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '"',
  "'",
  ':',
  ';',
  '#',
  '?',
  '_',
  '~',
] as const;
const tags = [
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '</p>',
  '<div style="display:none">',
  '</div>',
  '<span style="font-size:0;color:#fff">',
  '</span>',
  '<table><tr><td>',
  '</table>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<template>',
  '<svg><a xlink:href="',
  '<![CDATA[',
  ']]>',
  '<title>',
  '<a href="',
  '">',
  "<a href='",
  '<a href=',
  '</a>',
  '<base href="https://base.example/">',
  '<img src="',
  '<form action="',
  '<area href="',
  '<meta http-equiv=refresh content="0;url=',
  '<button formaction="',
  '<input type=image src=',
  '<body background=',
  '<link href=',
] as const;

/** Mostly short: what a sentence is. */
export function textOf(random: Random, seeds: readonly string[]): string {
  const parts: string[] = [];
  const count = 1 + random.below(random.oneIn(50) ? 400 : 14);
  for (let at = 0; at < count; at += 1) parts.push(pieceOf(random, seeds));
  return parts.join(random.pick(['', '', ' ', ' ', '\n', '-', '.']));
}

export function htmlOf(random: Random, seeds: readonly string[]): string {
  const parts: string[] = [];
  const count = 2 + random.below(random.oneIn(50) ? 500 : 24);
  for (let at = 0; at < count; at += 1) parts.push(random.oneIn(2) ? random.pick(tags) : pieceOf(random, seeds));
  return parts.join('');
}

function pieceOf(random: Random, seeds: readonly string[]): string {
  if (seeds.length > 0 && random.oneIn(12)) {
    const seed = random.pick(seeds);
    const start = random.below(seed.length);
    return seed.slice(start, start + random.below(120));
  }
  const piece = random.oneIn(15) ? String(random.below(2 ** 31)) : random.pick(pieces);
  if (random.oneIn(25)) return piece.repeat(2 + random.below(random.oneIn(100) ? 3000 : 30));
  if (random.oneIn(8)) return piece.slice(random.below(piece.length), random.below(piece.length) + 1);
  return piece;
}
