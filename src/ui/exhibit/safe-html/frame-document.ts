import type { SafeMarkup } from './show-safely.ts';

/**
 * The frame's own policy, before any byte of the mail (`<meta>` works from where it stands). It can only tighten the page's: nothing
 * but styles in the document and pictures that are in it as `data:`. `form-action` and `base-uri` are no part of `default-src`.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'none'; form-action 'none'; base-uri 'none'";

/** Ours: for what the mail leaves open, and for the marks, which the mail cannot restyle. */
const own = `
:root { color-scheme: light dark; font: 15px/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
:root:lang(zh) { line-height: 1.85; }
:root { color: light-dark(#1c1e22, #eceae5); background: light-dark(#fff, #1b1e22); }
body { margin: 20px; }
img { max-width: 100%; height: auto; }
mark { all: unset !important; }
mark, u[class*="clue-"] { background: light-dark(#e4ebf7, #22324e) !important; border-bottom: 2px solid light-dark(#264d8c, #9dbef3) !important; border-radius: 2px !important; color: light-dark(#1c1e22, #eceae5) !important; text-decoration: none !important; }
mark[align] { background: none !important; border: 0 !important; padding-inline-start: 3px !important; font: 600 11px/1 system-ui, sans-serif !important; vertical-align: super !important; color: light-dark(#264d8c, #9dbef3) !important; }
data { all: unset !important; display: inline-block !important; max-width: 100% !important; box-sizing: border-box !important; padding: 8px 12px !important; border-radius: 2px !important; background: light-dark(#efece4, #25292e) !important; color: light-dark(#4d4f55, #babcbf) !important; font: 13px/18px system-ui, sans-serif !important; }
@media (forced-colors: active) { mark { background: Mark !important; color: MarkText !important; } }
`;

/** The whole document of the frame. `current`: the clue that was chosen beside it, which it begins at and rings. */
export function frameDocument(safe: SafeMarkup, current: number | null): string {
  const language = safe.language === null ? '' : ` lang="${safe.language}"`;
  const light = safe.coloured ? ':root { color-scheme: light; }' : '';
  const ring =
    current === null
      ? ''
      : `.clue-${current} { outline: 2px solid light-dark(#264d8c, #9dbef3) !important; outline-offset: 2px !important; scroll-initial-target: nearest !important; }`;
  return `<!doctype html><html${language}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><style>${own}</style><style>${safe.sheet}</style><style>${light}${ring}</style></head><body style="${escaped(safe.bodyStyle)}">${safe.body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
