import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readMessage } from '../../src/core/mail/read-message.ts';
import { answerFaulty, isFault } from './faults.ts';
import { mailPage } from './mail-page.ts';

/** A message of the mailbox, with its exact bytes. */
export interface DemoMessage {
  id: string;
  bytes: Buffer;
  from: { name: string; address: string };
  to: string;
  subject: string;
  date: string;
  text: string;
  /** Put into the page as it is, like the HTML of a mail in webmails that do not know better. */
  html?: string;
}

export interface Mailbox {
  url: string;
  messages: DemoMessage[];
  /** Address of the page that shows a message; `fault` makes its original go wrong in one of the ways of `faults.ts`. */
  pageOf(message: DemoMessage, fault?: string): string;
  /** Every path that was asked for, in order. */
  asked: string[];
  stop(): Promise<void>;
}

/** A small mailbox on this machine: pages like a webmail's, and each original as exact bytes. */
export async function startMailbox(extra: readonly DemoMessage[] = []): Promise<Mailbox> {
  const messages = [...(await sampleMessages()), ...extra];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(messages, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    messages,
    asked,
    pageOf: ({ id }, fault) => `${url}?message=${id}${fault === undefined ? '' : `&fault=${fault}`}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The mails that lie beside this file; all of them made up. */
export async function sampleMessages(): Promise<DemoMessage[]> {
  const folder = new URL('mails/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(
    names.map(async (name) => messageOf(name.replace('.eml', ''), await readFile(new URL(name, folder)))),
  );
}

/** A message of the mailbox from its bytes. */
export async function messageOf(id: string, bytes: Buffer): Promise<DemoMessage> {
  const { facts, texts } = await readMessage(new Uint8Array(bytes));
  const textOf = (form: 'text' | 'html') =>
    texts
      .filter((one) => one.form === form)
      .map(({ text }) => text)
      .join('\n');
  const [text, html] = [textOf('text'), textOf('html')];
  const plain = html.replaceAll(/<br[^>]*>/gi, '\n').replaceAll(/<[^>]+>/g, '');
  return {
    id,
    bytes,
    from: facts.from[0] ?? { name: '', address: '' },
    to: facts.to.map(({ name, address }) => name || address).join(', '),
    subject: facts.subject ?? '',
    date: facts.date?.raw ?? '',
    text: (text.trim() === '' ? plain : text).trim(),
  };
}

function answer(messages: DemoMessage[], request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://mailbox.example');
  const fault = url.searchParams.get('fault') ?? '';
  const source = /^\/source\/([^/]+)\.eml$/.exec(url.pathname)?.[1];
  const message = messages.find(({ id }) => id === (source ?? url.searchParams.get('message')));
  if (source === undefined) {
    const open = message ?? messages[0];
    // `strict`: a page that forbids styles, scripts and pictures of others, as careful webmails do.
    const policy = fault === 'strict' ? { 'content-security-policy': "default-src 'none'; connect-src 'self'" } : {};
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...policy });
    response.end(open && mailPage(messages, open, fault));
  } else if (!message) {
    response.writeHead(404).end();
  } else if (isFault(fault)) {
    answerFaulty(fault, message.bytes, response);
  } else {
    response.writeHead(200, { 'content-type': 'message/rfc822', 'content-length': message.bytes.length });
    response.end(message.bytes);
  }
}
