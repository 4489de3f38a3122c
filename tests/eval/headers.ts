/**
 * Header facts beside what two independent parsers agree on (`corpus/header-truth.jsonl`): `node tests/eval/headers.ts`.
 * Every difference is listed; those that were looked into have their reason in `explained-headers.ts`, and still count.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readMessage } from '../../src/core/mail/read-message.ts';
import type { ReadMessage } from '../../src/core/mail/read-message.ts';
import { valuesOf } from '../../src/core/mail/header-block.ts';
import type { MailAddress } from '../../src/core/message-facts.ts';
import { sharedPath } from '../shared-folder.ts';
import { explainedDifferences } from './explained-headers.ts';

/** One field of all mails. */
export interface HeaderRow {
  field: string;
  right: number;
  of: number;
  differences: { file: string; truth: unknown; ours: unknown; why: string | null }[];
}

type Truth = Record<string, unknown> & { file: string };

/** Compares every row of the truth that stands in the folder; fields that a row does not have are not judged. */
export async function evaluateHeaders(folder: string = sharedPath('corpus')): Promise<HeaderRow[]> {
  const rows = new Map<string, HeaderRow>();
  const truths = readFileSync(`${folder}/header-truth.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  for (const line of truths) {
    const truth = JSON.parse(line) as Truth;
    if (!existsSync(`${folder}/${truth.file}`)) continue;
    const ours = comparable(await readMessage(new Uint8Array(readFileSync(`${folder}/${truth.file}`))));
    for (const [field, value] of Object.entries(ours)) {
      if (!(field in truth)) continue;
      const row = rows.get(field) ?? { field, right: 0, of: 0, differences: [] };
      rows.set(field, row);
      row.of += 1;
      if (isSame(field, truth[field], value)) row.right += 1;
      else {
        const why = explainedDifferences[`${truth.file} ${field}`] ?? null;
        row.differences.push({ file: truth.file, truth: truth[field], ours: value, why });
      }
    }
  }
  return [...rows.values()];
}

/** Our facts in the words of the truth. */
function comparable({ facts, headers }: ReadMessage): Record<string, unknown> {
  const addresses = (list: readonly MailAddress[]) => list.map(({ address }) => address.toLowerCase());
  // The truth has no quotes at the ends of names.
  const names = (list: readonly MailAddress[]) => list.map(({ name }) => name.replaceAll(/^['"\s]+|['"\s]+$/g, ''));
  return {
    fromAddresses: addresses(facts.from),
    fromNames: names(facts.from),
    replyToAddresses: addresses(facts.replyTo),
    replyToNames: names(facts.replyTo),
    toAddresses: addresses(facts.to),
    toNames: names(facts.to),
    ccAddresses: addresses(facts.cc),
    ccNames: names(facts.cc),
    returnPath: facts.returnPath === undefined || facts.returnPath === '' ? null : facts.returnPath.toLowerCase(),
    subject: facts.subject === undefined || facts.subject === '' ? null : facts.subject,
    messageId: facts.messageId ?? null,
    date: facts.date?.utc === undefined || facts.date.utc === null ? null : Date.parse(facts.date.utc),
    receivedCount: facts.received.length,
    received: facts.received,
    authResults: valuesOf(headers, 'authentication-results'),
    dkimSignatures: valuesOf(headers, 'dkim-signature').length,
    // Type is left out: the truth has that of one parser, which goes by the file's name. Order is that of the hashes.
    attachments: facts.attachments.map(({ bytes, sha256 }) => `${sha256} ${bytes}`).sort(),
    attachmentNames: facts.attachments.map(({ name }) => name ?? '').sort(),
  };
}

/** Alike but for white space. */
function isSame(field: string, truth: unknown, ours: unknown): boolean {
  const flat = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim();
    if (Array.isArray(value)) return field.startsWith('attachment') ? value.map(flat).sort() : value.map(flat);
    if (typeof value !== 'object' || value === null) return value;
    const { size, sha256 } = value as Record<string, unknown>;
    return `${String(sha256)} ${String(size)}`;
  };
  return JSON.stringify(flat(truth)) === JSON.stringify(flat(ours));
}

if (import.meta.main) {
  const rows = await evaluateHeaders();
  for (const { field, right, of } of rows)
    console.log(`${field.padEnd(18)} ${right}/${of} ${((100 * right) / of).toFixed(2)} %`);
  for (const { field, differences } of rows) {
    for (const { file, truth, ours, why } of differences) {
      console.log(
        `\n${field} · ${file}\n  truth ${JSON.stringify(truth)}\n  ours  ${JSON.stringify(ours)}\n  why   ${why ?? 'not explained'}`,
      );
    }
  }
}
