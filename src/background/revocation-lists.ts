import { Failure } from '../core/failure.ts';
import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { hashBytes } from '../core/hash.ts';
import type { KeptList } from '../messages/protocol.ts';
import { askRevocationList } from '../network/ask-revocation-list.ts';
import { readSettings } from '../store/settings.ts';
import { keepRevocationList } from '../store/time-stamps.ts';
import type { World } from './world.ts';

/**
 * Asks for a list of revoked certificates, if time stamps are on and the person named that address.
 *
 * @throws Failure `request-refused`
 */
export async function askForRevocationList(
  world: World,
  { address }: { address: string },
): Promise<Awaited<ReturnType<typeof askRevocationList>>> {
  const { timeStamps } = await readSettings(await world.book());
  if (!timeStamps.on || timeStamps.lists?.includes(address) !== true)
    throw new Failure('request-refused', { why: 'setting' });
  return askRevocationList(address);
}

/** Keeps a list that was found good, once. */
export async function saveRevocationList(
  world: World,
  { seq, issued, until, ...given }: KeptList,
): Promise<{ kept: boolean }> {
  const details = {
    listSha256: await hashBytes(bytesOfBase64(given.list)),
    issued,
    ...(until === undefined ? {} : { until }),
    ...(given.address === undefined ? {} : { address: given.address }),
  };
  const content = { nonce: world.newNonce(), action: 'time-stamp' as const, appVersion: world.tool.version, details };
  const list = { ...given, keptAt: world.now() };
  return { kept: await keepRevocationList(await world.book(), world.newId(), seq, list, content) };
}
