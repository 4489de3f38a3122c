import type { Capture } from '../core/capture.ts';
import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, SourceRecord } from '../core/exhibit.ts';
import type { StoredSource } from '../store/book.ts';
import { forgetTabFiles, tabFilesFor } from './any-page/tab-files.ts';
import type { TabFile } from './any-page/tab-files.ts';
import { fingerprintOfSeen, fingerprintOfSource } from '../core/fingerprint.ts';
import { hashBytes } from '../core/hash.ts';
import { judgeSource } from '../core/mail/judge-source.ts';
import type { Sender } from '../messages/answer.ts';
import type { Saved } from '../messages/protocol.ts';
import { saveAcquisition } from '../store/save-acquisition.ts';
import { askKeysAfterSaving } from './ask-keys.ts';
import { read } from './read.ts';
import { readImagesLater } from './read-images.ts';
import type { World } from './world.ts';

/** A capture, hashed and judged, before anything parsed it. */
interface Prepared {
  acquisition: Acquisition;
  fingerprint: string;
  body: Blob | null;
  attached: StoredSource[];
}

/** Keeps what a mail page sent. The answer means that it is on the disk; reading it begins then, and nobody waits for it. */
export async function save(world: World, capture: Capture, sender: Sender): Promise<Saved> {
  // Asked before it is needed: nobody waits for the answer then.
  const shortcutAsked = world.saveShortcut().catch(() => null);
  const { acquisition, fingerprint, body, attached } = await prepare(world, capture, sender);
  const { exhibit, already, firstAt } = await saveAcquisition(await world.book(), {
    acquisition,
    fingerprint,
    kind: capture.kind ?? 'email',
    body,
    attached,
    exhibitId: world.newId(),
    nonce: world.newNonce(),
    appVersion: world.tool.version,
  });
  forgetTabFiles(capture.pressId);
  void askKeysAfterSaving(world, exhibit.number, readAfterSaving(world, exhibit.number));
  const screenshot = (acquisition.attached ?? []).some(({ what }) => what === 'screenshot');
  const shortcut = screenshot ? null : await shortcutAsked;
  return {
    exhibit: exhibitName(exhibit.number),
    completeness: acquisition.completeness,
    already,
    firstAt,
    screenshot,
    ...(shortcut === null ? {} : { shortcut }),
  };
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
  const [sha256, fingerprint, files] = await Promise.all([
    usable && hashBytes(usable.bytes),
    usable ? fingerprintOfSource(usable.bytes) : fingerprintOfSeen(origin, messageKey, seen),
    Promise.all(tabFilesFor(pressId).map(hashedFile)),
  ]);
  const record: SourceRecord | null =
    usable && sha256 !== null
      ? {
          sha256,
          bytes: usable.bytes.length,
          mediaType: 'message/rfc822',
          transformation: usable.transformation,
        }
      : null;
  const acquisition: Acquisition = {
    id: world.newId(),
    pressId,
    at: world.now(),
    ...methodOf(capture),
    site: { id: siteId, origin },
    page: { url: sender.url, title: pageTitle },
    messageKey,
    completeness,
    ...(record ? { source: record } : {}),
    ...(source.transport ? { transport: source.transport } : {}),
    seen,
    steps: [...steps, ...files.map((file) => ({ at: world.now(), what: tabFileSteps[file.record.what] }))],
    ...(files.length > 0 ? { attached: files.map((file) => file.record) } : {}),
    tool: world.tool,
  };
  const attached = files.map(({ stored }) => stored);
  return { acquisition, fingerprint, body: usable ? new Blob([usable.bytes]) : null, attached };
}

function methodOf({ kind, method }: Capture): Pick<Acquisition, 'method'> {
  if (kind === 'page') return { method: 'any-page' };
  return method === undefined ? {} : { method };
}

const tabFileSteps: Record<TabFile['what'], string> = {
  screenshot: 'Picture of the visible part of the tab taken by the browser before the page was asked',
  'page-archive': 'Whole page written as one file (MHTML) by the browser before the page was asked',
};

async function hashedFile({ what, mediaType, body }: TabFile) {
  const bytes = new Uint8Array(await body.arrayBuffer());
  const sha256 = await hashBytes(bytes);
  const record = { sha256, bytes: bytes.length, mediaType, transformation: 'unverified' as const, what };
  return { record, stored: { sha256, body } };
}
