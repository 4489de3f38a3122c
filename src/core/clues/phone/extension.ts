/** RFC 3966 `;ext=`, and the words for it in mail. */
const written =
  /^\s{0,3}[(,;]?\s{0,3}(?:;ext=|ext(?:ension|n)?\b\.?|x(?=\s?\d)|転|转|轉|分机|分機|內線|内線|内线|내선|durchwahl|dw|poste|ramal|interno|доб\.?|dahili)\s{0,2}[:.=#]?\s{0,2}(\d{1,6})(?!\d)/i;

/** The digits to dial after a number, from the text that follows it; null when it names none. */
export function extensionAfter(after: string): string | null {
  return written.exec(after)?.[1] ?? null;
}
