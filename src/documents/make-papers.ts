import { certificationPaper } from './certification.ts';
import { declarationPaper } from './declaration.ts';
import { evidenceListPaper } from './evidence-list.ts';
import { exhibitSheets } from './exhibit-sheets.ts';
import type { Given } from './given.ts';
import { howCopiedPaper } from './how-copied.ts';
import { complaintLetter, dataRequest, platformNotice } from './letters.ts';
import type { LetterChoices } from './letters.ts';
import { lossListPaper } from './loss-list.ts';
import { paperKinds } from './paper.ts';
import type { Paper, PaperKind } from './paper.ts';
import { statementPaper } from './statement.ts';
import { timelinePaper } from './timeline.ts';

const makers: Record<PaperKind, (given: Given, letter: LetterChoices) => Paper> = {
  'complaint-letter': complaintLetter,
  'evidence-list': evidenceListPaper,
  timeline: timelinePaper,
  'exhibit-sheets': exhibitSheets,
  statement: statementPaper,
  'loss-list': lossListPaper,
  declaration: declarationPaper,
  'how-copied': howCopiedPaper,
  certification: certificationPaper,
  'data-request': dataRequest,
  'platform-notice': platformNotice,
};

/** The documents that are asked for, in the order in which a folder has them. */
export function makePapers(kinds: ReadonlySet<PaperKind>, given: Given, letter: LetterChoices = {}): Paper[] {
  return paperKinds.filter((kind) => kinds.has(kind)).map((kind) => makers[kind](given, letter));
}
