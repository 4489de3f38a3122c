/**
 * How often each observation is told, for real ham and real phishing: `node tests/eval/observations.ts [CODE]`. With a code: the
 * sentences, and the file of each. Reads `CLUEBOOK_SHARED`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cluesInMessage } from '../../src/core/clues/assemble/in-message.ts';
import { groupSenders } from '../../src/core/insight/group-senders.ts';
import type { GroupedExhibit } from '../../src/core/insight/joining-values.ts';
import { observationSentence } from '../../src/core/insight/observation-text.ts';
import { readInsight } from '../../src/core/insight/read-insight.ts';
import { readMessage } from '../../src/core/mail/read-message.ts';
import { ObservationCode } from '../../src/core/observation.ts';
import { sharedPath } from '../shared-folder.ts';

const folders = ['spamassassin_ham', 'spamassassin_spam', 'phishing_pot'];
const wanted = process.argv[2];

async function readOne(folder: string, name: string) {
  const source = new Uint8Array(readFileSync(join(sharedPath('corpus'), folder, name)));
  const message = await readMessage(source);
  const { facts } = message;
  const clues = cluesInMessage(message, { countries: [] });
  return { ...readInsight(message, clues), clues, facts };
}

const counts = new Map<string, number[]>();
for (const [column, folder] of folders.entries()) {
  const names = readdirSync(join(sharedPath('corpus'), folder)).sort();
  const exhibits: GroupedExhibit[] = [];
  for (const name of names) {
    const { observations, skeleton, clues, facts } = await readOne(folder, name);
    exhibits.push({ exhibit: name, clues, message: facts, skeleton });
    for (const code of new Set(observations.map((one) => one.code))) {
      const row = counts.get(code) ?? folders.map(() => 0);
      row[column] = (row[column] ?? 0) + 1;
      counts.set(code, row);
    }
    const told = observations.filter(({ code }) => code === wanted);
    for (const observation of told) console.log(`${folder}/${name}: ${observationSentence(observation, 'en')}`);
  }
  if (wanted === 'senders') showGroups(folder, exhibits);
  counts.set('messages', [...(counts.get('messages') ?? []), names.length]);
}

function showGroups(folder: string, exhibits: GroupedExhibit[]): void {
  for (const { exhibits: together, links } of groupSenders(exhibits, [])) {
    console.log(`${folder}: ${together.length} together`);
    for (const { reason, value, exhibits: pair } of links.slice(0, 30))
      console.log(`  ${reason} ${value}: ${pair.join(' – ')}`);
  }
}

console.log(['observation', ...folders].join('\t'));
for (const code of ['messages', ...ObservationCode.options]) {
  console.log([code, ...(counts.get(code) ?? folders.map(() => 0))].join('\t'));
}
