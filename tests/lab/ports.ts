import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, logOf } from './processes.ts';

/** All servers of the tests listen here and nowhere else. */
export const loopback = '127.0.0.1';

const patienceMs = 20_000;

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, loopback);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port');
  return address.port;
}

/** Waits until the recorded server `name` accepts connections on `port`; throws with its log when it ends or stays deaf. */
export async function waitUntilListening(state: string, name: string, port: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && isRunning(state, name)) {
    // Somebody else may have taken the port meanwhile: then ours ends by itself, so look at it again.
    if ((await accepts(port)) && isRunning(state, name)) return;
    await pause(10);
  }
  throw new Error(`${name} does not listen on port ${port}:\n${logOf(state, name)}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, loopback);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
