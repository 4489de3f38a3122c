import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, SourceRecord } from '../core/exhibit.ts';
import { fingerprintOfStatement } from '../core/fingerprint.ts';
import { hashBytes } from '../core/hash.ts';
import type { Statement } from '../core/statement.ts';
import type { AttachedFile, Saved } from '../messages/protocol.ts';
import { saveAcquisition } from '../store/save-acquisition.ts';
import { readAfterSaving } from './save.ts';
import type { World } from './world.ts';

/** A call or a text as the person typed it. */
export interface GivenStatement {
  pressId: string;
  statement: Statement;
  attached: readonly AttachedFile[];
}

/**
 * Keeps a statement with what is attached to it, all of it or nothing. It is the person's word and no capture: it has no page and
 * no original, and its attachments are kept as they are, unopened.
 *
 * @throws Failure of the store
 */
export async function saveStatement(world: World, { pressId, statement, attached }: GivenStatement): Promise<Saved> {
  const files = await Promise.all(attached.map(kept));
  const at = world.now();
  const acquisition: Acquisition = {
    id: world.newId(),
    pressId,
    at,
    method: 'statement',
    site: { id: 'statement', origin: '' },
    page: { url: '', title: '' },
    messageKey: '',
    completeness: { state: 'statement' },
    seen: {},
    steps: [{ at, what: 'Statement typed by the person' }],
    statement,
    ...(files.length > 0 ? { attached: files.map(({ record }) => record) } : {}),
    tool: world.tool,
  };
  const { exhibit, already, firstAt } = await saveAcquisition(await world.book(), {
    acquisition,
    fingerprint: fingerprintOfStatement(statement),
    kind: statement.about,
    body: null,
    attached: files.map(({ record: { sha256 }, body }) => ({ sha256, body })),
    exhibitId: world.newId(),
    nonce: world.newNonce(),
    appVersion: world.tool.version,
  });
  void readAfterSaving(world, exhibit.number);
  return { exhibit: exhibitName(exhibit.number), completeness: acquisition.completeness, already, firstAt };
}

async function kept({ what, name, mediaType, bytes }: AttachedFile) {
  const source: SourceRecord = {
    sha256: await hashBytes(bytes),
    bytes: bytes.length,
    mediaType,
    transformation: 'unverified',
  };
  return { record: { ...source, what, name }, body: new Blob([bytes]) };
}
