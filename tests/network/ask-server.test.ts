import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { askServer } from '../../src/network/ask-server.ts';

const patienceMs = 500;

describe('a server that the person named', () => {
  let server: Server;
  let address: string;
  const asked: string[] = [];
  const ask = (path: string) => askServer(`${address}${path}`, { patienceMs }, async (response) => response.text());

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (url === '/elsewhere') response.writeHead(302, { location: '/other' }).end();
      else if (url === '/busy') response.writeHead(503).end('later');
      else if (url !== '/silent') response.end('the answer');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read where it answers, and else told apart by what it did', async () => {
    expect(await ask('/')).toBe('the answer');
    expect(await ask('/busy')).toEqual({ none: 'status', status: 503 });
    expect(await ask('/silent')).toEqual({ none: 'no-answer' });
  });

  it('cannot send the question on to another address', async () => {
    expect(await ask('/elsewhere')).toEqual({ none: 'no-answer' });
    expect(asked).toEqual(['/elsewhere']);
  });

  it('gets nothing that tells who asks, and what it says is from now', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await ask('/');
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    fetched.mockRestore();
  });
});
