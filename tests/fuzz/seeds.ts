import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusMails } from '../eval/corpus-mails.ts';
import { labelRows } from '../eval/labels.ts';
import { sharedPath } from '../shared-folder.ts';

/** What mutations begin with. */
export interface Seeds {
  mails: Uint8Array<ArrayBuffer>[];
  texts: string[];
}

const largestSeed = 200_000;
const ownMails = new URL('../../scripts/demo/mails/', import.meta.url);

/** The project's own synthetic mails; and, where the shared folder is and wanted, the corpus and its labelled lines. */
export function loadSeeds(withCorpus: boolean): Seeds {
  const own = readdirSync(ownMails)
    .sort()
    .map((name) => new Uint8Array(readFileSync(new URL(name, ownMails))));
  const corpus = sharedPath('corpus');
  if (!withCorpus || !existsSync(corpus))
    return { mails: own, texts: own.map((bytes) => new TextDecoder().decode(bytes)) };
  const mails = corpusMails(corpus).map(({ bytes }) => bytes);
  const texts = ['phones-real', 'iocs'].flatMap((name) => labelRows(join(corpus, 'labels'), name));
  return {
    mails: [...own, ...mails.filter(({ length }) => length > 0 && length <= largestSeed)],
    texts: texts.map(({ text }) => text).filter((text) => text.length > 0),
  };
}
