import type { SourceAnswer } from '../core/capture.ts';
import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, GivenFile, SourceRecord } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { fingerprintOfSource } from '../core/fingerprint.ts';
import { hashBytes } from '../core/hash.ts';
import { startsAsMail } from '../core/mail/starts-as-mail.ts';
import type { Saved } from '../messages/protocol.ts';
import { saveAcquisition } from '../store/save-acquisition.ts';
import { readAfterSaving } from './save.ts';
import type { World } from './world.ts';

/** A mail from a file, as our own page read it. */
export interface GivenMail {
  pressId: string;
  file: GivenFile;
  bytes: (SourceAnswer & { got: true })['bytes'];
}

/**
 * Keeps a mail that the person gave as a file. The same mail from a webmail is the same exhibit, with one more acquisition.
 *
 * @throws Failure `not-a-mail`, or of the store
 */
export async function importMail(world: World, { pressId, file, bytes }: GivenMail): Promise<Saved> {
  if (!startsAsMail(bytes)) throw new Failure('not-a-mail');
  const source: SourceRecord = {
    sha256: await hashBytes(bytes),
    bytes: bytes.length,
    mediaType: 'message/rfc822',
    transformation: 'unverified',
  };
  const acquisition: Acquisition = {
    id: world.newId(),
    pressId,
    at: world.now(),
    method: 'file',
    site: { id: 'file', origin: '' },
    page: { url: '', title: '' },
    messageKey: file.place === undefined ? file.name : `${file.name}, ${file.place}`,
    completeness: { state: 'complete' },
    source,
    seen: {},
    steps: [{ at: world.now(), what: 'Mail taken from a file that the person gave' }],
    file,
    tool: world.tool,
  };
  const { exhibit, already, firstAt } = await saveAcquisition(await world.book(), {
    acquisition,
    fingerprint: await fingerprintOfSource(bytes),
    kind: 'email',
    body: new Blob([bytes]),
    exhibitId: world.newId(),
    nonce: world.newNonce(),
    appVersion: world.tool.version,
  });
  void readAfterSaving(world, exhibit.number);
  return { exhibit: exhibitName(exhibit.number), completeness: acquisition.completeness, already, firstAt };
}
