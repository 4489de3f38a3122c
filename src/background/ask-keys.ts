import { base64 } from '@scure/base';
import type { CustodyContent } from '../core/custody.ts';
import { keyNamesOf } from '../core/dkim/kept-keys.ts';
import { readTxtAnswer } from '../core/dns/txt-answer.ts';
import { txtQuestion } from '../core/dns/txt-question.ts';
import { exhibitName } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { hashRecord } from '../core/hash.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import { askResolver } from '../network/ask-resolver.ts';
import { keepKeyAnswers, keyAnswersOf } from '../store/key-answers.ts';
import { firstAcquisition } from '../store/save-acquisition.ts';
import { readSettings } from '../store/settings.ts';
import { readSource } from '../store/sources.ts';
import type { World } from './world.ts';

/** What an answer says of itself, whoever gives it. */
type About = Pick<KeyAnswer, 'id' | 'exhibits' | 'sourceSha256' | 'at'>;

/**
 * Asks every resolver that the person chose for every key that the signatures of an exhibit name, if the person has switched it on, and
 * keeps each answer, and each silence.
 *
 * @throws Failure `request-refused` when it is off; `exhibit-unknown`, or of the store
 */
export async function askKeys(world: World, number: number): Promise<{ keys: number; answers: number }> {
  const book = await world.book();
  const { on, resolvers } = (await readSettings(book)).keyLookUp;
  if (!on || resolvers.length === 0) throw new Failure('request-refused', { why: 'setting' });
  const { sha256, names } = await keysOf(world, number);
  const asked = names.flatMap((name) => resolvers.map((resolver) => ({ name, resolver })));
  const answers = await Promise.all(
    asked.map(async ({ name, resolver }): Promise<KeyAnswer> => {
      const answer = await answerOf(name, resolver);
      return { ...about(world, number, sha256), name, ...answer };
    }),
  );
  await keep(world, number, answers);
  return { keys: names.length, answers: answers.filter(({ by }) => by === 'resolver').length };
}

/**
 * The first time that a message is saved, after it was read, if it was switched on by then. What fails is asked for again when the
 * person wants it: the exhibit shows that there is no key.
 */
export async function askKeysAfterSaving(world: World, number: number, reading: Promise<void>): Promise<void> {
  try {
    const book = await world.book();
    const { on } = (await readSettings(book)).keyLookUp;
    await reading;
    if (on && (await keyAnswersOf(book, number)).length === 0) await askKeys(world, number);
  } catch {
    // Saving is over and well.
  }
}

/**
 * Keeps a key that the person has from somewhere else.
 *
 * @throws Failure `request-refused` when no signature of the exhibit names it
 */
export async function giveKey(
  world: World,
  { number, name, record }: { number: number; name: string; record: string },
): Promise<{ kept: true }> {
  const { sha256, names } = await keysOf(world, number);
  if (!names.includes(name)) throw new Failure('request-refused', { why: 'key' });
  await keep(world, number, [{ ...about(world, number, sha256), name, by: 'person', record }]);
  return { kept: true };
}

async function keysOf(world: World, number: number): Promise<{ sha256: string; names: string[] }> {
  const book = await world.book();
  const first = await firstAcquisition(book, number);
  if (!first?.source) throw new Failure('exhibit-unknown', { exhibit: exhibitName(number) });
  const { sha256 } = first.source;
  return { sha256, names: await keyNamesOf(await readSource(book, sha256)) };
}

type Answered =
  | Pick<Extract<KeyAnswer, { by: 'resolver' }>, 'by' | 'resolver' | 'raw' | 'read'>
  | Pick<Extract<KeyAnswer, { by: 'silence' }>, 'by' | 'resolver' | 'raw' | 'why'>;

async function answerOf(name: string, resolver: string): Promise<Answered> {
  const question = txtQuestion(name);
  const got = question ? await askResolver(resolver, question) : { none: 'no-answer' as const };
  if ('none' in got) return { by: 'silence', resolver, why: got.none };
  const raw = base64.encode(got.message);
  const read = readTxtAnswer(got.message, name);
  return 'fault' in read ? { by: 'silence', resolver, why: read.fault, raw } : { by: 'resolver', resolver, raw, read };
}

function about(world: World, number: number, sourceSha256: string): About {
  return { id: world.newId(), exhibits: [exhibitName(number)], sourceSha256, at: world.now() };
}

async function keep(world: World, number: number, answers: readonly KeyAnswer[]): Promise<void> {
  const kept = answers.map((answer) => ({ answer, content: entryOf(world, answer) }));
  await keepKeyAnswers(await world.book(), number, kept);
}

/** The log is for good: it names the answer by its hash, and no sender, so that it tells nothing of a mail that is deleted later. */
function entryOf(world: World, answer: KeyAnswer): CustodyContent {
  const [exhibit = ''] = answer.exhibits;
  return {
    nonce: world.newNonce(),
    action: 'key-asked',
    appVersion: world.tool.version,
    exhibit,
    sourceSha256: [answer.sourceSha256],
    details: {
      from: answer.by === 'person' ? 'person' : new URL(answer.resolver).host,
      found: answer.by === 'silence' ? answer.why : answer.by,
      answerSha256: hashRecord(answer),
    },
  };
}
