import { canonicalJson } from '../canonical-json.ts';
import { packageSchema } from '../package.ts';
import type { Package } from '../package.ts';
import type { PackageForm } from './bag-tags.ts';
import { clueTable } from './clue-table.ts';
import { csvText } from './csv.ts';
import { evidenceList } from './evidence-list.ts';
import { readme } from './readme.ts';
import { statementText } from './statement-text.ts';
import { verifyText } from './verify-text.ts';

/** A text file of the payload: its path from `clues.json`, and its text in pieces, made when it is asked for. */
export interface ReadableFile {
  path: string;
  text(): Iterable<string>;
}

/**
 * Every file of the payload but `clues.json`, the kept files and those of a case (`case-files.ts`). All follow from `clues.json` and the
 * form alone, so that whoever checks a package makes them again and compares.
 */
export function readableFiles(contents: Package, form: PackageForm = 'plain'): ReadableFile[] {
  const told = contents.exhibits.filter(({ acquisitions }) => acquisitions.some(({ statement }) => statement));
  return [
    { path: 'README.html', text: () => readme(contents, form) },
    { path: 'VERIFY.txt', text: () => [verifyText(form)] },
    { path: 'cluebook-1.schema.json', text: () => [`${JSON.stringify(packageSchema(), null, 2)}\n`] },
    { path: 'clues.csv', text: () => csvText(clueTable(contents)) },
    { path: 'evidence-list.csv', text: () => csvText(evidenceList(contents)) },
    { path: 'custody.jsonl', text: () => jsonLines(contents.custody) },
    { path: 'derived/readings.jsonl', text: () => jsonLines(derived(contents)) },
    ...told.map((exhibit) => ({
      path: `statements/${exhibit.number}.txt`,
      text: () => [statementText(exhibit)],
    })),
  ];
}

/** One value a line, as RFC 8785 canonical JSON. */
function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${canonicalJson(value)}\n`;
}

/** What was read from each original, an exhibit a line. */
function* derived({ exhibits }: Package): Generator {
  for (const { number, message, observations, reading } of exhibits) {
    yield {
      exhibit: number,
      ...(message ? { message } : {}),
      ...(observations ? { observations } : {}),
      ...(reading ? { reading } : {}),
    };
  }
}
