import type { Found } from '../../clue.ts';
import type { Evidence } from './country-evidence.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Service numbers of Chinese banks, carriers and offices: 95xxx, 951xxxxx, 100xx, 12xxx (工信部 numbering plan, 2023). */
const chinese =
  /(?:致电|拨打|请拨|电话|热线|客服|咨询|联系|详询|询|电)[^\d\n]{0,6}(?<![\dA-Za-z.-])((?:95\d{3}(?:\d{3})?|100(?:00|01|10|11|50|60|86)|1010\d{4}|12(?:110|114|121|306|315|318|321|331|333|337|339|345|348|355|358|360|363|365|366|377|378|380|381|383|385|388|389|393|395|398)))(?![\d.]?\d)/g;
/** `Text STOP to 80182`: short codes of carriers (CTIA in the United States, PSA in Britain), which exist in one country alone. */
const shortCode = / (\d{5,6})(?![\d.,]?\d)/g;
const sending = /\b(?:text|txt|sms|send|reply)\b[^\n\d.!?]{1,30}\bto:? {1,2}$/i;
const sendingBefore = 45;
const codeCountries = ['US', 'GB'];
/** As much evidence as makes any other local number. */
const enough = 2;

/** Numbers that have no E.164 form and can be called only inside one country: `CN:95588`, `GB:80182`. In order. */
export function serviceNumbers(text: string, evidenceAt: (at: number) => Evidence): Found[] {
  const found: Found[] = [];
  const add = (match: RegExpExecArray, countryAt: (at: number) => string | null) => {
    const digits = match[1] ?? '';
    const end = match.index + match[0].length;
    const country = countryAt(end);
    if (country === null) return;
    const evidence = [...(evidenceAt(end).get(country)?.reasons ?? []), 'service-number'];
    found.push({
      kind: 'phone',
      value: `${country}:${digits}`,
      start: end - digits.length,
      end,
      confidence: 'likely',
      evidence,
    });
  };
  if (/[电询咨热客致拨]/.test(text)) {
    for (const match of matchesIn(text, chinese))
      add(match, (at) => ((evidenceAt(at).get('CN')?.weight ?? 0) >= enough ? 'CN' : null));
  }
  for (const match of matchesIn(text, shortCode)) {
    if (sending.test(text.slice(Math.max(0, match.index - sendingBefore), match.index + 1)))
      add(match, (at) => codeCountry(evidenceAt(at)));
  }
  return found;
}

/** English alone does not tell Britain from America here: a short code looks the same in both. */
function codeCountry(evidence: Evidence): string | null {
  const [best, second] = codeCountries
    .map((country) => ({ country, weight: evidence.get(country)?.weight ?? 0 }))
    .sort((one, other) => other.weight - one.weight);
  return best !== undefined && best.weight > enough && best.weight - (second?.weight ?? 0) >= 1 ? best.country : null;
}
