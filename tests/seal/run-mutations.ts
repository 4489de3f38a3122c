import { randomOf } from '../fuzz/random.ts';
import { bagIn, found, foundInPage } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';
import { hasPython, startPython } from './check-by-python.ts';
import { ways } from './mutations.ts';
import type { Mutation } from './mutations.ts';

export interface MutationResult {
  tried: number;
  byKind: Record<string, number>;
  /** Those that only our own check claims to cover. */
  notForPython: number;
  /** Left the same files behind, so that there was nothing to find. */
  same: number;
  untouched: number;
  /** What nobody should see here: a change not found, a file not named, or an alarm about nothing. */
  failures: string[];
}

/** Packages altered in every way, each given to our own check, to the one of the page inside packages, and to the one in Python. */
export async function runMutations(
  packages: () => Promise<Blob>,
  { count, untouched, seed, minutes }: { count: number; untouched: number; seed: number; minutes: number },
): Promise<MutationResult> {
  const python = hasPython ? startPython() : null;
  const result: MutationResult = { tried: 0, byKind: {}, notForPython: 0, same: 0, untouched: 0, failures: [] };
  const kinds = Object.entries(ways);
  const end = Date.now() + minutes * 60_000;
  let zip = await packages();
  try {
    for (let index = 0; index < untouched; index += 1) {
      zip = await packages();
      const said = [
        ...(await found(zip)),
        ...(await foundInPage(zip)),
        ...((await python?.found(await bytes(zip))) ?? []),
      ];
      if (said.length > 0) result.failures.push(`untouched ${index}: ${said.join('; ')}`);
      result.untouched += 1;
    }
    const whole = await bytes(zip);
    const good = await bagIn(zip);
    for (let index = 0; index < count; index += 1) {
      if (Date.now() > end) break;
      const [kind, way] = kinds[index % kinds.length] ?? ['', () => Promise.reject(new Error('no way'))];
      const mutation: Mutation = { kind, ...(await way(good, randomOf(seed, index), whole)) };
      const content = await bytes(mutation.zip);
      const byPython = mutation.needsReadable ? null : python?.found(content);
      const [ours, inPage, theirs] = await Promise.all([found(mutation.zip), foundInPage(mutation.zip), byPython]);
      await judge(`${seed}/${index}`, mutation, ours, 'ours', good, result);
      await judge(`${seed}/${index}`, mutation, inPage, 'page', good, result);
      if (theirs) await judge(`${seed}/${index}`, mutation, theirs, 'python', good, result);
      if (mutation.needsReadable) result.notForPython += 1;
      result.tried += 1;
      result.byKind[kind] = (result.byKind[kind] ?? 0) + 1;
    }
    return result;
  } finally {
    python?.stop();
  }
}

async function judge(
  which: string,
  { kind, names, mayBeSame, zip }: Mutation,
  said: readonly string[],
  who: string,
  good: Bag,
  result: MutationResult,
): Promise<void> {
  const text = said.join('\n').normalize('NFC').toLowerCase();
  // Separators and what stands before them are read in another way by each library.
  const named = names.some((name) => text.includes((name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').toLowerCase()));
  if (said.length > 0 && named) return;
  if (said.length === 0 && mayBeSame && (await sameFiles(zip, good))) {
    result.same += 1;
    return;
  }
  result.failures.push(`${which} ${kind} (${who}), ${names.join(' or ')}: ${text || 'nothing found'}`);
}

async function sameFiles(zip: Blob, good: Bag): Promise<boolean> {
  const other = await bagIn(zip).catch(() => null);
  if (other?.size !== good.size) return false;
  return [...good].every(([path, content]) => Buffer.compare(other.get(path) ?? new Uint8Array(), content) === 0);
}

async function bytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
