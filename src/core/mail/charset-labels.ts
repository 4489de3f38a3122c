import { Remembered } from '../remembered.ts';

/** Charsets that no TextDecoder knows (WHATWG Encoding leaves them out) and that `stateful-charsets.ts` reads. */
const own = new Map<string, string>([
  ['utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['x-unicode-2-0-utf-7', 'utf-7'],
  ['hz-gb-2312', 'hz-gb-2312'],
  ['hz', 'hz-gb-2312'],
  ['iso-2022-kr', 'iso-2022-kr'],
  ['csiso2022kr', 'iso-2022-kr'],
]);

/** Labels seen in mail that WHATWG does not list, and what is meant. Sources: IANA charset names, Windows code pages. */
const aliases = new Map([
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['windows-936', 'gbk'],
  ['936', 'gbk'],
  ['gb_2312', 'gbk'],
  ['gb2312_charset', 'gbk'],
  ['euc-cn', 'gbk'],
  ['cn-gb', 'gbk'],
  ['gb18030-2000', 'gb18030'],
  ['cp950', 'big5'],
  ['windows-950', 'big5'],
  ['big-5', 'big5'],
  ['cp932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp65001', 'utf-8'],
  ['utf8mb4', 'utf-8'],
  ['ansi_x3.110-1983', 'windows-1252'],
  ['8859-1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['latin-2', 'iso-8859-2'],
]);

/** Labels that say "ASCII", or that nobody knew: they say nothing about bytes above 127. */
const silent =
  /^(?:us-ascii|ascii|ansi_x3\.4-1968|iso646-us|x-unknown|unknown|unknown-8bit|x-unknown-8bit|default|none|binary|7bit|8bit|)$/;

/** A decoder for the label: WHATWG's name, one of ours, or null for a label that says nothing. */
export function knownCharset(label: string): string | null {
  // RFC 2231, 5: a language may follow the charset of an encoded word (`utf-8*zh-CN`).
  const name =
    label
      .split('*')[0]
      ?.trim()
      .toLowerCase()
      .replaceAll(/^["']+|["']+$/g, '') ?? '';
  if (silent.test(name) || name.length > 40) return null;
  return own.get(name) ?? decoderName(aliases.get(name) ?? name) ?? decoderName(lastGuess(name));
}

/** `charset=` of a Content-Type value, as written, without quotes. */
export function charsetParameter(contentType: string): string | null {
  return (
    /;\s*charset\s*=\s*(?:"([^"]*)"?|([^";\s]+))/i
      .exec(contentType)
      ?.slice(1)
      .find((found) => found) ?? null
  );
}

const names = new Remembered<string | null>(500);

/** Asking makes a decoder, which is slow. */
function decoderName(label: string): string | null {
  return names.of(label, () => {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // No such charset, or one of those that WHATWG forbids for reading.
      return null;
    }
  });
}

/** `windows1252`, `x-windows-1251`, `cp1252`, `iso8859_15`, `koi8_r` … */
function lastGuess(name: string): string {
  const codePage = /^(?:x-)?(?:windows|win|cp|ms)[-_]?(125\d|874|866)$/.exec(name)?.[1];
  if (codePage !== undefined) return codePage === '866' ? 'ibm866' : `windows-${codePage}`;
  const iso = /^(?:x-)?iso[-_]?8859[-_]?(\d{1,2})(?:[-_]?[ei])?$/.exec(name)?.[1];
  if (iso !== undefined) return `iso-8859-${iso}`;
  return name.replace(/^x-/, '').replaceAll('_', '-');
}
