import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation, Figure } from './figure.ts';
import { evaluateHeaders } from './headers.ts';
import type { HeaderRow } from './headers.ts';

const goal = 99.8;

/** Header facts, field by field, against what two independent parsers agree on; every difference with its reason. */
export const evaluateHeaderFacts: Evaluation = async (corpus) => {
  const rows = await evaluateHeaders(corpus);
  const peers = await fromOfPeers(corpus);
  return rows.map((row) => figureOf(row, row.field === 'fromAddresses' ? peers : []));
};

function figureOf({ field, right, of, differences }: HeaderRow, peers: NonNullable<Figure['peers']>): Figure {
  const share = (100 * right) / of;
  return {
    group: 'Header facts',
    what: `${field}, ${of} mails`,
    ours: `${share.toFixed(2)} % (${of - right} differ)`,
    peers,
    goal: `≥ ${goal} %`,
    reached: share >= goal,
    notes: differences.map(({ file, why }) => `${file}: ${why ?? 'not explained'}`),
  };
}

/** The field in which peers differ most. mailparser is one of the two that made the truth, so it is always right there. */
async function fromOfPeers(corpus: string): Promise<NonNullable<Figure['peers']>> {
  const truths = readFileSync(join(corpus, 'header-truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; fromAddresses?: string[] })
    .filter(({ file, fromAddresses }) => fromAddresses !== undefined && existsSync(join(corpus, file)));
  const right = { 'postal-mime': 0, mailparser: 0 };
  for (const { file, fromAddresses = [] } of truths) {
    const bytes = readFileSync(join(corpus, file));
    const same = (addresses: readonly (string | undefined)[]) =>
      addresses.map((one) => one?.toLowerCase() ?? '').join() === fromAddresses.map((one) => one.toLowerCase()).join();
    const postal = await PostalMime.parse(bytes).catch(() => undefined);
    if (same(postal?.from?.address === undefined ? [] : [postal.from.address])) right['postal-mime'] += 1;
    const parsed = await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true });
    if (same((parsed.from?.value ?? []).map(({ address }) => address))) right.mailparser += 1;
  }
  return Object.entries(right).map(([name, count]) => ({
    name,
    value: `${((100 * count) / truths.length).toFixed(2)} %`,
  }));
}
