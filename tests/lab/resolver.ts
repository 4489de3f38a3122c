import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort, loopback } from './ports.ts';

export interface Answer {
  rcode?: number;
  authenticated?: boolean;
  truncated?: boolean;
  id?: number;
  /** Another name, type or class than was asked for. */
  question?: { name?: string; type?: number; class?: number };
  records?: { owner?: string; type?: number; class?: number; ttl?: number; data: Buffer }[];
}

/** A DNS message (RFC 1035) as a resolver writes it: the owner of each record points at the question. */
export function dnsAnswer(name: string, answer: Answer = {}): Uint8Array<ArrayBuffer> {
  const { records = [], question = {} } = answer;
  const flags = 0x8180 | (answer.authenticated ? 0x20 : 0) | (answer.truncated ? 0x200 : 0) | (answer.rcode ?? 0);
  return new Uint8Array(
    Buffer.concat([
      words(answer.id ?? 0, flags, 1, records.length, 0, 0),
      nameOf(question.name ?? name),
      words(question.type ?? 16, question.class ?? 1),
      ...records.map(({ owner, type = 16, class: kind = 1, ttl = 300, data }) =>
        Buffer.concat([
          owner === undefined ? words(0xc00c) : nameOf(owner),
          words(type, kind, Math.floor(ttl / 0x10000), ttl % 0x10000, data.length),
          data,
        ]),
      ),
    ]),
  );
}

/** The strings of a TXT record, 255 octets each, as large keys need them. */
export function txt(text: string): Buffer {
  const pieces = text.match(/[^]{1,255}/g) ?? [''];
  return Buffer.concat(
    pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')])),
  );
}

export function nameOf(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function words(...numbers: number[]): Buffer {
  return Buffer.concat(numbers.map((number) => Buffer.from([number >> 8, number & 0xff])));
}

/** The name that a question asks for, read by hand. */
function askedName(question: Buffer): string {
  const labels = [];
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.subarray(at + 1, at + 1 + (question[at] ?? 0)).toString());
  return labels.join('.');
}

export interface Given {
  status?: number;
  mediaType?: string;
  body?: Uint8Array;
}

/** A real resolver by DNS over HTTPS on loopback, without the S. `asked`: every question that came. */
export async function serveResolver(answers: { now: (name: string) => Given }) {
  const asked: { name: string; body: Buffer; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      const name = askedName(body);
      asked.push({ name, body, headers: request.headers });
      const { status = 200, mediaType = 'application/dns-message', body: reply } = answers.now(name);
      response.writeHead(status, { 'content-type': mediaType });
      response.end(reply);
    });
  });
  const port = await freePort();
  server.listen(port, loopback);
  await once(server, 'listening');
  return { url: `http://${loopback}:${port}/dns-query`, asked, end: () => server.close() };
}
