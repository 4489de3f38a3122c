/** Texts that a sender may write in a subject or a name: markup, formulas, unseen signs, paths, and nothing at all. */
export const hostileTexts = [
  '=HYPERLINK("https://evil.example";"press")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\uff1dcmd()',
  '  =1+1',
  'x";=1+1',
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/a.png onerror=alert(1)>',
  '</style></title><h1>x',
  '../../etc/passwd',
  'CON',
  'a\u202egpj.exe',
  '\u200b=1+1',
  '&#x3c;b&#x3e;',
  '',
] as const;
