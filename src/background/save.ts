import type { Capture } from '../core/capture.ts';
import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, SourceRecord } from '../core/exhibit.ts';
import { fingerprintOfSeen, fingerprintOfSource } from '../core/fingerprint.ts';
import { hashBytes } from '../core/hash.ts';
import { judgeSource } from '../core/mail/judge-source.ts';
import type { Sender } from '../messages/answer.ts';
import type { Saved } from '../messages/protocol.ts';
import { saveAcquisition } from '../store/save-acquisition.ts';
import { read } from './read.ts';
import { readImagesLater } from './read-images.ts';
import type { World } from './world.ts';

/** A capture, hashed and judged, before anything parsed it. */
interface Prepared {
  acquisition: Acquisition;
  fingerprint: string;
  body: Blob | null;
}

/** Keeps what a mail page sent. The answer means that it is on the disk; reading it begins then, and nobody waits for it. */
export async function save(world: World, capture: Capture, sender: Sender): Promise<Saved> {
  const { acquisition, fingerprint, body } = await prepare(world, capture, sender);
  const { exhibit, already, firstAt } = await saveAcquisition(await world.book(), {
    acquisition,
    fingerprint,
    kind: capture.kind ?? 'email',
    body,
    exhibitId: world.newId(),
    nonce: world.newNonce(),
    appVersion: world.tool.version,
  });
  void readAfterSaving(world, exhibit.number);
  return { exhibit: exhibitName(exhibit.number), completeness: acquisition.completeness, already, firstAt };
}

/** Whether or not the page asks for counts: text, then pictures. What fails is read at the next start of the background. */
export async function readAfterSaving(world: World, number: number): Promise<void> {
  await read(world, number).then(
    () => readImagesLater(world, number),
    () => undefined,
  );
}

async function prepare(world: World, capture: Capture, sender: Sender): Promise<Prepared> {
  const { pressId, siteId, messageKey, pageTitle, seen, source, steps } = capture;
  const { origin } = new URL(sender.url);
  const completeness = judgeSource(source);
  const usable = source.got && completeness.state !== 'on-screen' ? source : null;
  const record: SourceRecord | null = usable && {
    sha256: await hashBytes(usable.bytes),
    bytes: usable.bytes.length,
    mediaType: 'message/rfc822',
    transformation: usable.transformation,
  };
  const acquisition: Acquisition = {
    id: world.newId(),
    pressId,
    at: world.now(),
    ...(capture.method === undefined ? {} : { method: capture.method }),
    site: { id: siteId, origin },
    page: { url: sender.url, title: pageTitle },
    messageKey,
    completeness,
    ...(record ? { source: record } : {}),
    ...(source.transport ? { transport: source.transport } : {}),
    seen,
    steps,
    tool: world.tool,
  };
  const fingerprint = usable ? await fingerprintOfSource(usable.bytes) : fingerprintOfSeen(origin, messageKey, seen);
  return { acquisition, fingerprint, body: usable ? new Blob([usable.bytes]) : null };
}
