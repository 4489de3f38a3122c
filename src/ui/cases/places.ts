import { channels } from '../../complaints/channels.ts';
import type { Words } from '../../core/channel-field.ts';
import { language } from '../../look/words.ts';

/** Every country and territory that has an assigned code (ISO 3166-1), by the browser's own names. */
export function countryOptions(): [code: string, name: string][] {
  const names = new Intl.DisplayNames(language(), { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes
    .filter((code) => !notPlaces.test(code))
    .flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[code, name]];
    });
  const order = new Intl.Collator(language());
  return known.sort(([, one], [, other]) => order.compare(one, other));
}

/** User-assigned, withdrawn and grouping codes that have a name all the same. */
const notPlaces =
  /^(?:X[^K]|Q[M-Z]|AA|ZZ|EU|EZ|UN|AN|BU|CS|DD|FX|NT|SU|TP|YD|YU|ZR|UK|AC|CP|CQ|DG|EA|IC|TA|HV|DY|NH|RH|VD)$/;

/** Parts of a country that have an office of their own; empty where it makes no difference. */
export function regionOptions(country: string | null): [code: string, name: Words][] {
  const regions = channels.flatMap(({ region }) => (region ? [region] : []));
  const here = regions.filter(({ code }) => code.startsWith(`${country}-`));
  return [...new Map(here.map(({ code, name }) => [code, name]))];
}
