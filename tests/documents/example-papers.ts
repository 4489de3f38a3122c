import type { Case } from '../../src/core/case.ts';
import type { Language } from '../../src/core/language.ts';
import type { Package } from '../../src/core/package.ts';
import type { Given } from '../../src/documents/given.ts';
import { letterLaws } from '../../src/documents/letter-law.ts';
import type { LetterChoices } from '../../src/documents/letters.ts';
import { makePapers } from '../../src/documents/make-papers.ts';
import { linesOf, paperKinds } from '../../src/documents/paper.ts';
import type { Paper, PaperKind } from '../../src/documents/paper.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { exampleCase } from '../complaints/example-case.ts';
import { mixedInput } from '../seal/complaint-book.ts';

export const languages: readonly Language[] = ['en', 'zh-CN'];
export const madeAt = { utc: '2026-11-26T22:39:05.000Z', offset: '+08:00' };

/** A package with mails, one on screen only, a call and its screenshot. */
export async function examplePackage(subject?: string): Promise<Package> {
  return packageDocument(await mixedInput(subject), 'beside', (source, file) => ({ ...source, file }), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

/** A case with something of everything. */
export const fullCase = (changes: Partial<Case> = {}): Case =>
  exampleCase({
    losses: [
      {
        amount: '1250.00',
        currency: 'CNY',
        on: '2026-11-21',
        howPaid: 'bank transfer',
        paidTo: 'Parcel Desk',
        receipts: [1],
      },
      { amount: '0.35', currency: 'CNY', receipts: [] },
      { amount: '20', currency: 'GBP', on: '2026-11-22', receipts: [] },
    ],
    earlierSteps: [
      { what: 'bank-told', to: 'Example Bank', on: '2026-11-22', reference: 'R-77', answeredOn: '2026-11-23' },
    ],
    ...changes,
  });

export function given(contents: Package, changes: Partial<Given> = {}): Given {
  return {
    contents,
    exhibits: contents.exhibits,
    case: fullCase(),
    language: 'en',
    madeAt,
    packaged: { id: contents.package.id },
    proves: new Map([['EX-0001', 'First contact to an address given to the clinic only']]),
    texts: new Map([
      [
        'EX-0001',
        { headers: 'From: "Parcel Desk" <desk@parcel.example>\nSubject: Your parcel', text: 'Pay at once.\n\nNow.' },
      ],
    ]),
    ...changes,
  };
}

/** Everything that a letter can be told. */
export const choices = (changes: LetterChoices = {}): LetterChoices => ({
  ...(letterLaws[0] === undefined ? {} : { law: letterLaws[0] }),
  ...changes,
});

export function paper(kind: PaperKind, about: Given, letter: LetterChoices = choices()): Paper {
  const [made] = makePapers(new Set([kind]), about, letter);
  if (!made) throw new Error(`no paper ${kind}`);
  return made;
}

export function allPapers(about: Given, letter: LetterChoices = choices()): Paper[] {
  return makePapers(new Set(paperKinds), about, letter);
}

export function textOfPaper(made: Paper): string {
  return linesOf(made).join('\n');
}
