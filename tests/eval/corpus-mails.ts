import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusMail {
  /** Path below the corpus. */
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What lies in the corpus and is no mail. */
const noMail = /\.(?:jsonl?|md|mjs|tsv)$|^text\/|^labels\//;

/** The mails in these folders of a corpus (all when none is named), by name. Live malware: never written, never opened. */
export function corpusMails(corpus: string, folders: readonly string[] = []): CorpusMail[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => !noMail.test(file) && (folders.length === 0 || folders.some((name) => file.startsWith(`${name}/`))),
    )
    .filter((file) => statSync(join(corpus, file)).isFile())
    .sort()
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(corpus, file))) }));
}
