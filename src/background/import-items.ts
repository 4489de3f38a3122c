import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, ExhibitKind } from '../core/exhibit.ts';
import { fileKind, mailType, outlookType } from '../core/files/file-kind.ts';
import { fingerprintOfSource } from '../core/fingerprint.ts';
import { hashBytes } from '../core/hash.ts';
import { beginningBytes } from '../core/mail/starts-as-mail.ts';
import type { GivenItem, Imported } from '../messages/protocol.ts';
import type { NewAcquisition } from '../store/save-acquisition.ts';
import { saveGivenFiles } from '../store/save-given-files.ts';
import { readWhenQuiet } from './read-when-quiet.ts';
import type { World } from './world.ts';

/**
 * Keeps items from files that the person gave, all of them or none. The same mail from a webmail is the same exhibit, with one more
 * acquisition. They are read later, in slices: ten thousand mails must not stand between a press and its answer.
 *
 * @throws Failure of the store
 */
export async function importItems(world: World, items: readonly GivenItem[]): Promise<Imported[]> {
  const prepared = await Promise.all(items.map((item) => prepare(world, item)));
  const made = prepared.filter((one): one is NewAcquisition => !('refused' in one));
  const outcomes = await saveGivenFiles(await world.book(), made);
  readWhenQuiet(world);
  let next = 0;
  return prepared.map((one): Imported => {
    if ('refused' in one) return one;
    const outcome = outcomes[next];
    next += 1;
    if (!outcome) throw new Error('an item without an outcome');
    const as = outcome.noted ? 'noted' : outcome.already ? 'again' : 'new';
    return { exhibit: exhibitName(outcome.exhibit.number), kind: outcome.exhibit.kind, as };
  });
}

type Refusal = Extract<Imported, { refused: string }>;

async function prepare(world: World, item: GivenItem): Promise<NewAcquisition | Refusal> {
  const { bytes, file, mail } = item;
  const kind = fileKind(bytes.subarray(0, beginningBytes), mail ? '' : (file.place ?? file.name));
  if (kind.is === 'program') return { refused: 'program' };
  // A mail of a box may begin with a line that looks like another box.
  const taken = kind.is === 'box' ? { is: 'email' as const, mediaType: mailType } : kind;
  if (!('mediaType' in taken) || (mail && taken.mediaType !== mailType)) return { refused: 'not-mail' };
  return {
    acquisition: await acquisitionOf(world, item, taken.mediaType, taken.is),
    fingerprint: await fingerprintOfSource(bytes),
    kind: taken.is,
    body: new Blob([bytes]),
    exhibitId: world.newId(),
    nonce: world.newNonce(),
    appVersion: world.tool.version,
  };
}

async function acquisitionOf(
  world: World,
  { pressId, file, bytes }: GivenItem,
  mediaType: string,
  kind: ExhibitKind,
): Promise<Acquisition> {
  const at = world.now();
  return {
    id: world.newId(),
    pressId,
    at,
    method: 'file',
    site: { id: 'file', origin: '' },
    page: { url: '', title: '' },
    messageKey: file.place === undefined ? file.name : `${file.name}, ${file.place}`,
    completeness: { state: 'complete' },
    // Of a mail, nobody has compared the file with what the mail's server stores; anything else is the file itself.
    source: {
      sha256: await hashBytes(bytes),
      bytes: bytes.length,
      mediaType,
      transformation: mediaType === mailType ? 'unverified' : 'exact',
    },
    seen: {},
    steps: [{ at, what: stepOf(mediaType, kind) }],
    file,
    tool: world.tool,
  };
}

function stepOf(mediaType: string, kind: ExhibitKind): string {
  if (mediaType === outlookType)
    return 'Outlook item taken from a file that the person gave; it holds no original of the mail';
  if (kind === 'email') return 'Mail taken from a file that the person gave';
  return kind === 'chat'
    ? 'Exported chat taken from a file that the person gave'
    : 'File that the person gave, kept and not opened';
}
