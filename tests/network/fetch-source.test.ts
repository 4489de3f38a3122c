import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fetchSource } from '../../src/network/fetch-source.ts';

/** What is read of an answer with this `Retry-After`. */
async function retryAfterOf(value: string): Promise<number | undefined> {
  const server = createServer((_request, response) => response.writeHead(429, { 'retry-after': value }).end('slowly'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const { transport } = await fetchSource({ url, transformation: 'exact' }, watch);
  server.close();
  expect(transport?.status).toBe(429);
  return transport?.retryAfter;
}

describe('how long a site asks to wait', () => {
  it.each([
    ['120', 120],
    ['0', 0],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
  ])('%s', async (value, seconds) => {
    expect(await retryAfterOf(value)).toBe(seconds);
  });

  it('reads a time to come as the seconds until then', async () => {
    const seconds = await retryAfterOf(new Date(Date.now() + 90_000).toUTCString());
    expect(seconds).toBeGreaterThan(80);
    expect(seconds).toBeLessThanOrEqual(91);
  });
});
