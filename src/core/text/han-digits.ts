/** Numerals of Chinese by their value; 幺 is how a one is read out, the others are the forms of cheques. */
const numerals: Readonly<Record<string, string>> = {
  ...spelled('零一二三四五六七八九'),
  ...spelled('〇壹贰叁肆伍陆柒捌玖'),
  ...spelled('零壹貳參肆伍陸柒捌玖'),
  幺: '1',
  两: '2',
};
const digit = `[${Object.keys(numerals).join('')}\\d]`;
/** Seven digits at least, as in any number that can be called, with a sign between groups. */
const run = new RegExp(`${digit}(?:[ -]?${digit}){6,20}`, 'g');
const anyRun = new RegExp(`[${Object.keys(numerals).join('')}][ -]?${digit}[ -]?${digit}`);
/** One range is looked for several times as fast as the numerals themselves, and most texts have none of it. */
const anyHan = /[\u3007-\u9fff]/;
const numeral = /[^\d -]/g;
const fewest = 3;

function spelled(ten: string): Record<string, string> {
  return Object.fromEntries(Array.from(ten, (character, value) => [character, String(value)]));
}

/**
 * The text with runs of Chinese numerals as digits (`一三八零零…`), which filters do not see and everybody dials; as long as before, so
 * that places stay. Dates and amounts are written with 年, 十 and 百 between and are no such runs.
 */
export function withHanDigits(text: string): string {
  if (!anyHan.test(text) || !anyRun.test(text)) return text;
  return text.replaceAll(run, (written) =>
    (written.match(numeral)?.length ?? 0) < fewest
      ? written
      : written.replaceAll(numeral, (character) => numerals[character] ?? character),
  );
}

/** Whether something was written in numerals of Chinese. */
export function hasHanDigits(written: string): boolean {
  return Array.from(written).some((character) => character in numerals);
}
