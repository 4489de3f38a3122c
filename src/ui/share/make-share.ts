import { v4 } from 'uuid';
import { Failure } from '../../core/failure.ts';
import type { Package } from '../../core/package.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { complaintPackageName, makeComplaintPackage } from '../../exports/complaint-package.ts';
import { encryptFile } from '../../exports/encrypt.ts';
import { exhibitTexts } from '../../exports/exhibit-texts.ts';
import { packageFileStem } from '../../exports/formats/file-stem.ts';
import type { FormatOutput } from '../../exports/formats/format.ts';
import { formats } from '../../exports/formats/index.ts';
import { packageDocument } from '../../exports/package-document.ts';
import type { ExportInput } from '../../exports/package-document.ts';
import { onlyExhibits } from '../../exports/some-exhibits.ts';
import { withoutOtherAddresses } from '../../exports/without-other-addresses.ts';
import { writeZip } from '../../exports/zip-writer.ts';
import { secretsInText } from '../../redact/find-secrets.ts';
import type { SecretKind } from '../../redact/find-secrets.ts';
import { judgeFields, redact } from '../../redact/redact.ts';
import type { JudgedField } from '../../redact/redact.ts';
import type { Book } from '../../store/book.ts';
import { inputFrom, readTheRest, sealNow } from '../export/make-file.ts';
import { handOver } from '../hand-over.ts';
import { instantNow } from '../now.ts';
import { lockOf } from './share-choices.ts';
import type { ShareChoices } from './share-choices.ts';

/** Something in an exhibit that lets others act as the person, or tells who passed it on. */
export interface FoundSecret {
  exhibit: string;
  kind: SecretKind;
  text: string;
}

/** What was found in looking through the chosen exhibits: everything that the file is made of. */
export interface Looked {
  input: ExportInput;
  document: Package;
  texts: Map<string, string>;
  secrets: FoundSecret[];
  /** Of a redacted package alone: what it would show. */
  fields?: Map<string, JudgedField[]>;
}

/**
 * Reads the chosen exhibits as the file will have them, and finds what the person should see before it leaves.
 *
 * @throws Failure `cancelled`, or of the store
 */
export async function lookThrough(
  book: Book,
  chosen: readonly number[],
  choices: ShareChoices,
  watch: WorkWatch,
): Promise<Looked> {
  await readTheRest(watch);
  if (choices.format === 'package') await sealNow(book, watch.signal);
  const input = onlyExhibits(await inputFrom(book), chosen);
  const document = await packageDocument(input, 'beside', (source, file) => ({ ...source, file }), {
    ...watch,
    onProgress: () => undefined,
  });
  const texts = await exhibitTexts(document, input.readSource, watch);
  const secrets = [...texts].flatMap(([exhibit, text]) => secretsOf(exhibit, text)).concat(secretClues(document));
  const looked = { input, document, texts, secrets: withoutTwins(secrets) };
  if (choices.format !== 'redacted') return looked;
  return { ...looked, fields: judgeFields({ document, texts, choices: choices.redaction }) };
}

function secretsOf(exhibit: string, text: string): FoundSecret[] {
  return secretsInText(text).map(({ kind, start, end }) => ({ exhibit, kind, text: text.slice(start, end) }));
}

/** Links that stand in no text: behind words of HTML, in headers. */
function secretClues({ clues }: Package): FoundSecret[] {
  return clues.flatMap(({ kind, value, exhibits }) =>
    kind === 'link' ? exhibits.flatMap((exhibit) => secretsOf(exhibit, value)) : [],
  );
}

function withoutTwins(secrets: readonly FoundSecret[]): FoundSecret[] {
  const unique = new Map(secrets.map((one) => [`${one.exhibit} ${one.text}`, one]));
  return [...unique.values()].sort((one, other) => one.exhibit.localeCompare(other.exhibit, 'en', { numeric: true }));
}

interface Made {
  name: string;
  file: Blob;
  refused: FormatOutput['refused'];
  /** For the custody log, beside name and hash. */
  details: Record<string, string>;
}

/**
 * Makes the file, notes it in the custody log and hands it to the browser's downloads.
 *
 * @param onLock how far the lock is, where there is one: making a key of a passphrase takes seconds
 * @returns its name (null: no exhibit fits the format), and which exhibits are not in it
 * @throws Failure `cancelled`, `key-not-age`, `source-altered`, or of the store
 */
export async function makeShare(
  looked: Looked,
  choices: ShareChoices,
  watch: WorkWatch,
  onLock: WorkWatch['onProgress'],
): Promise<{ name: string | null; refused: Made['refused'] }> {
  const made = await madeOf(looked, choices, watch);
  if ('none' in made) return { name: null, refused: made.none };
  const lock = lockOf(choices);
  const file = lock ? await encryptFile(made.file, lock, { ...watch, onProgress: onLock }) : made.file;
  const name = lock ? `${made.name}.age` : made.name;
  if (watch.signal.aborted) throw new Failure('cancelled');
  await handOver(file, name, { what: choices.format, ...made.details });
  return { name, refused: made.refused };
}

async function madeOf(
  looked: Looked,
  choices: ShareChoices,
  watch: WorkWatch,
): Promise<Made | { none: Made['refused'] }> {
  const { input, document } = looked;
  if (choices.format === 'package') {
    const file = await makeComplaintPackage(withoutOtherAddresses(input), watch);
    return { name: complaintPackageName(input), file, refused: [], details: { package: input.id } };
  }
  if (choices.format === 'redacted') return redactedFile(looked, choices);
  const format = formats.find(({ id }) => id === choices.format);
  const { reporter, ownData, report } = choices;
  const known =
    reporter.address.trim() === ''
      ? {}
      : { reporter: { name: reporter.name.trim(), address: reporter.address.trim() } };
  const { files, refused } = (await format?.write({
    document,
    readSource: input.readSource,
    ownData,
    report,
    ...known,
    signal: watch.signal,
  })) ?? { files: [], refused: [] };
  const [only, ...more] = files;
  if (!only) return { none: refused };
  const details = { package: input.id };
  if (more.length === 0)
    return { name: only.name, file: new Blob([only.content], { type: 'application/octet-stream' }), refused, details };
  const name = `${packageFileStem(document)}-${choices.format}.zip`;
  return { name, file: await writeZip(files, watch), refused, details };
}

/** The key of its salts stands in the custody log alone: with the full package it proves what is left out. */
function redactedFile({ document, texts, fields }: Looked, { redaction }: ShareChoices): Made {
  const id = v4();
  const key = crypto.getRandomValues(new Uint8Array(32)).toHex();
  const judged = fields ? { judged: fields } : {};
  const redacted = redact({ document, texts, choices: redaction, ...judged, id, createdAt: instantNow(), key });
  return {
    name: `${packageFileStem(document)}-redacted.json`,
    file: new Blob([`${JSON.stringify(redacted, null, 1)}\n`], { type: 'application/json' }),
    refused: [],
    details: { redacted: id, commitment: redacted.commitment, key },
  };
}
