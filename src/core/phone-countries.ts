import { getCountries } from 'libphonenumber-js/max';

/** The countries and regions that have a plan of numbers (ISO 3166-1 alpha-2), by their code. */
export function phoneCountries(): readonly string[] {
  return getCountries().filter((code) => /^[A-Z]{2}$/.test(code));
}
