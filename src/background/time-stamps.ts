import { Failure } from '../core/failure.ts';
import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { hashBytes } from '../core/hash.ts';
import { clockBehind } from '../core/time-stamp.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import { askTimeStamp } from '../network/ask-time-stamp.ts';
import { readSettings } from '../store/settings.ts';
import { keepTimeStamp } from '../store/time-stamps.ts';
import type { World } from './world.ts';

type Answer = Awaited<ReturnType<typeof askTimeStamp>>;

/**
 * Asks a server for a time stamp, if the person has switched it on and named that server.
 *
 * @throws Failure `request-refused`
 */
export async function askForTimeStamp(
  world: World,
  { server, request }: { server: string; request: Uint8Array<ArrayBuffer> },
): Promise<Answer> {
  const { timeStamps } = await readSettings(await world.book());
  if (!timeStamps.on || !timeStamps.servers.includes(server)) throw new Failure('request-refused', { why: 'setting' });
  return askTimeStamp(server, request);
}

/** Keeps a time stamp that was found good, with how far the clocks are apart. */
export async function saveTimeStamp(world: World, stamp: TimeStamp): Promise<{ kept: true }> {
  const details = {
    seq: String(stamp.seq),
    headHash: stamp.headHash,
    server: new URL(stamp.server).host,
    time: stamp.time,
    clockBehindSeconds: String(clockBehind(stamp)),
    replySha256: await hashBytes(bytesOfBase64(stamp.reply)),
  };
  const content = { nonce: world.newNonce(), action: 'time-stamp' as const, appVersion: world.tool.version, details };
  await keepTimeStamp(await world.book(), world.newId(), stamp, world.now(), content);
  return { kept: true };
}
