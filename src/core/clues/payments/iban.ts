import { countrySpecs, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import type { PaymentFinder, PaymentHit } from './payment-hit.ts';
import { wordNear } from './word-near.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Country and check digits; some write a space between the two. */
const beginning = /(?<![A-Za-z0-9])[A-Za-z]{2} ?\d{2}(?=[ .\-\n]?[A-Za-z0-9])/g;
const alphanumeric = /[A-Za-z0-9]/;
const separator = /[ .\-\n]/;
/** Says that a bank account follows, in the languages in which scam asks for transfers. */
const accountWord =
  /\biban|\baccount|\bkonto|\bcompte|\bcuenta|\bconta\b|\brekening|\bcont\b|\búčet|\brachun|\bszámla|счет|счёт|рахунок|hesap|账号|帐号|賬號|账户|帳戶|口座/i;

/**
 * International bank account numbers (ISO 13616): length and form of the country, mod 97. Upper case, in one piece or in
 * fours, stands for itself; any other way of writing needs a word for an account, since one in 97 strings of the right
 * form passes the check.
 */
export const findIbans: PaymentFinder = (text) =>
  matchesIn(text, beginning).flatMap(({ index }) => ibanAt(text, index) ?? []);

function ibanAt(text: string, start: number): PaymentHit | null {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = countrySpecs[country]?.chars;
  if (length === undefined || length === null) return null;
  const read = readCharacters(text, start, length);
  if (read === null) return null;
  const written = text.slice(start, read.end);
  const plain = /^[A-Z]{2}\d{2}(?:[A-Z0-9]+|(?: [A-Z0-9]{4})*(?: [A-Z0-9]{1,4})?)$/.test(written);
  const word = wordNear(text, { start, end: read.end }, accountWord, 60, 0);
  if (!plain && word === null) return null;
  const fault = faultOf(read.characters);
  if (fault === 'no-iban') return null;
  return {
    value: `iban:${read.characters}`,
    start,
    end: read.end,
    confidence: fault === null ? 'certain' : 'likely',
    evidence: ['checksum:mod97', ...(fault === null ? [] : [fault]), ...(word === null ? [] : [`word:${word}`])],
  };
}

/** As many letters and digits as the country's numbers have, with at most one separator between two; then an end. */
function readCharacters(text: string, start: number, length: number): { characters: string; end: number } | null {
  let characters = '';
  let at = start;
  while (characters.length < length) {
    const character = text[at] ?? '';
    if (alphanumeric.test(character)) characters += character.toUpperCase();
    else if (!separator.test(character) || !alphanumeric.test(text[at + 1] ?? '')) return null;
    at += 1;
  }
  return alphanumeric.test(text[at] ?? '') ? null : { characters, end: at };
}

/** Some countries have check digits inside the account number too; a number that fails only those may still be used. */
function faultOf(iban: string): null | 'no-iban' | 'national-check-fails' {
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return null;
  const national = errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
  return national ? 'national-check-fails' : 'no-iban';
}
