import { v4 } from 'uuid';
import type { Package } from '../../core/package.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { complaintPackageName, makeComplaintPackage } from '../../exports/complaint-package.ts';
import { gatherLocked } from '../../exports/encrypt.ts';
import { exhibitTexts } from '../../exports/exhibit-texts.ts';
import { piecesOf } from '../../exports/gather.ts';
import type { Gather, MakingWatch } from '../../exports/gather.ts';
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
import { makeAndHandOver } from '../hand-over.ts';
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

/** No exhibit fits the format: nothing is made. */
class NothingFits extends Error {
  readonly refused: Made['refused'];

  constructor(refused: Made['refused']) {
    super('no exhibit fits');
    this.refused = refused;
  }
}

/**
 * Makes the file, notes it in the custody log and hands it to the browser's downloads.
 *
 * @param onLock how far the key of a passphrase is, where there is one: it comes first, and takes seconds
 * @returns its name (null: no exhibit fits the format), and which exhibits are not in it
 * @throws Failure `cancelled`, `key-not-age`, `source-altered`, `disk-full`, or of the store
 */
export async function makeShare(
  looked: Looked,
  choices: ShareChoices,
  watch: WorkWatch,
  onLock: WorkWatch['onProgress'],
): Promise<{ name: string | null; refused: Made['refused'] }> {
  const lock = lockOf(choices);
  try {
    return await makeAndHandOver(async (onDisk) => {
      const gather = lock ? gatherLocked(onDisk, lock, { ...watch, onProgress: onLock }) : onDisk;
      const { name, file, refused, details } = await madeOf(looked, choices, { ...watch, gather });
      return { file, refused, name: lock ? `${name}.age` : name, details: { what: choices.format, ...details } };
    }, watch);
  } catch (error) {
    if (error instanceof NothingFits) return { name: null, refused: error.refused };
    throw error;
  }
}

async function madeOf(looked: Looked, choices: ShareChoices, watch: MakingWatch & { gather: Gather }): Promise<Made> {
  const { input, document } = looked;
  const { gather } = watch;
  if (choices.format === 'package') {
    const file = await makeComplaintPackage(withoutOtherAddresses(input), watch);
    return { name: complaintPackageName(input), file, refused: [], details: { package: input.id } };
  }
  if (choices.format === 'redacted') {
    const { file, ...about } = redactedFile(looked, choices);
    return { ...about, file: await gather(piecesOf(file)) };
  }
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
  if (!only) throw new NothingFits(refused);
  const details = { package: input.id };
  if (more.length === 0)
    return { name: only.name, file: await gather(piecesOf(new Blob([only.content]))), refused, details };
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
