/** Windows code pages that have another name on the web (Microsoft "Code Page Identifiers"; WHATWG Encoding; read 2026-11). */
const named: Record<number, string> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20936: 'gbk',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages of Windows by language (the low ten bits of an LCID; MS-LCID), where it is not 1252. */
const byLanguage: Record<number, number> = {
  0x01: 1256,
  0x02: 1251,
  0x05: 1250,
  0x08: 1253,
  0x0d: 1255,
  0x0e: 1250,
  0x11: 932,
  0x12: 949,
  0x15: 1250,
  0x18: 1250,
  0x19: 1251,
  0x1a: 1250,
  0x1b: 1250,
  0x1e: 874,
  0x1f: 1254,
  0x22: 1251,
  0x23: 1251,
  0x24: 1250,
  0x25: 1257,
  0x26: 1257,
  0x27: 1257,
  0x29: 1256,
  0x2a: 1258,
  0x2f: 1251,
};
const simplifiedChinese = new Set([0x0804, 0x1004]);

/** The code page that Windows uses for a language. */
export function codePageOfLanguage(lcid: number | undefined): number | undefined {
  if (lcid === undefined) return undefined;
  if ((lcid & 0x3ff) === 0x04) return simplifiedChinese.has(lcid & 0xffff) ? 936 : 950;
  return byLanguage[lcid & 0x3ff];
}

/** The charset of a Windows code page; null for one that nothing here reads. */
export function charsetOfCodePage(page: number | undefined): string | null {
  if (page === undefined) return null;
  if ((page >= 1250 && page <= 1258) || page === 874) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return named[page] ?? null;
}
