import { earlierSteps, lossLines, lossTotals, whatHappened } from '../complaints/case-values.ts';
import type { Filling } from '../complaints/filling.ts';
import type { Case } from '../core/case.ts';
import { dayOf } from '../core/instant.ts';
import type { LeakSource } from '../core/insight/leak-source.ts';
import { paperOf } from './begin-paper.ts';
import { fillLetter } from './fill-letter.ts';
import type { LetterEnd } from './fill-letter.ts';
import type { Given } from './given.ts';
import { hashTable } from './hash-table.ts';
import type { LetterLaw } from './letter-law.ts';
import { letterTemplate } from './letter-templates.ts';
import type { LetterName } from './letter-templates.ts';
import type { LetterValues } from './letter-values.ts';
import type { Paper } from './paper.ts';
import { orToFill } from './words.ts';

/** What a letter says besides case and exhibits. Everything may be missing: the letter shows the gap. */
export interface LetterChoices {
  /** For the letters to a company. */
  law?: LetterLaw;
  /** The person's own address that they ask about. */
  leak?: LeakSource;
  /** As typed for this letter; they go before what the case tells. */
  values?: LetterValues;
}

/** The complaint to an office. */
export function complaintLetter(given: Given, choices: LetterChoices = {}): Paper {
  return letter('complaint-letter', given, choices);
}

/** The request to a company: what it holds, where from, to whom it gave it, and that it keeps the logs. */
export function dataRequest(given: Given, choices: LetterChoices): Paper {
  return letter('data-request', given, choices);
}

/** The notice to a platform about somebody who sells there, or an app. */
export function platformNotice(given: Given, choices: LetterChoices): Paper {
  return letter('platform-notice', given, choices);
}

function letter(name: LetterName, given: Given, choices: LetterChoices): Paper {
  const { language } = given;
  const known = { ...valuesOf(name, given, choices), ...typed(choices.values) };
  const signer = orToFill(known.sender, language === 'en' ? 'name' : '姓名', language);
  const end: LetterEnd = {
    enclosures: hashTable(given, language),
    signatures: { is: 'signatures', names: [language === 'en' ? `Signature, ${signer.text}` : `签名：${signer.text}`] },
  };
  return paperOf(name, given, fillLetter(letterTemplate(name, language), known, language, end));
}

function valuesOf(name: LetterName, given: Given, { law, leak }: LetterChoices): LetterValues {
  const { language } = given;
  // A law that this letter is not written under gives it neither a deadline nor what follows.
  const under = law?.letters.some((one) => one === name) ? law : undefined;
  const basis = name === 'platform-notice' ? under?.platformBasis : under?.basis;
  return {
    today: dayOf(given.madeAt),
    ...(given.case === null ? {} : ofCase(name, given.case, given)),
    ...(under === undefined ? {} : { deadline: under.asks[language], 'what-follows': under.follows[language] }),
    ...(basis === undefined ? {} : { law: basis[language] }),
    ...(leak === undefined ? {} : ofLeak(leak, given)),
  };
}

/** What the case tells. Only a letter to the company names it as the one addressed; a complaint goes to an office. */
function ofCase(name: LetterName, told: Case, { language }: Given): LetterValues {
  const filling: Filling = { case: told, exhibits: [], language };
  const { complainant, parties } = told;
  const company = parties.find(({ role }) => role === 'complained-about');
  const totals = lossTotals(told.losses);
  const contact = [complainant.address, complainant.phone, complainant.email].filter((one) => one !== undefined);
  return {
    sender: complainant.name ?? '',
    'sender-contact': contact.join(language === 'en' ? ', ' : '，'),
    account: name === 'data-request' ? (complainant.email ?? complainant.phone ?? '') : '',
    ...(name === 'data-request'
      ? { recipient: company?.name ?? '', 'recipient-address': company?.address ?? company?.contact ?? '' }
      : {}),
    ...(name === 'platform-notice' ? { 'item-name': company?.name ?? '', 'item-address': company?.contact ?? '' } : {}),
    'what-happened': whatHappened(filling),
    statement: told.statement.at(-1)?.text ?? '',
    wish: told.wish,
    losses: totals === '' ? '' : `${lossLines(filling)}\n${language === 'en' ? 'Sum: ' : '合计：'}${totals}`,
    'earlier-steps': earlierSteps(filling),
  };
}

/** Only the exhibits that the letter encloses are named and counted. */
function ofLeak(leak: LeakSource, { exhibits }: Given): LetterValues {
  const chosen = new Set(exhibits.map(({ number }) => number));
  const named = leak.exhibits.filter((number) => chosen.has(number));
  const times = leak.evidence.filter(({ exhibit }) => chosen.has(exhibit)).map(({ at }) => at);
  const since = times.sort()[0] ?? leak.first;
  if (named.length === 0) return {};
  return {
    'leak-address': leak.address,
    'leak-since': since.slice(0, 10),
    'leak-count': String(named.length),
    'leak-exhibits': named.join(', '),
    ...(leak.note === undefined || leak.note === ''
      ? {}
      : { 'leak-note': [leak.note, leak.givenOn].filter((one) => one !== undefined).join(', ') }),
  };
}

/** What somebody emptied is not told: the case's own stands. */
function typed(values: LetterValues = {}): LetterValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
