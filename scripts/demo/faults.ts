import type { ServerResponse } from 'node:http';

type Answer = (bytes: Buffer, response: ServerResponse) => void;
const mail = { 'content-type': 'message/rfc822' };
const html = { 'content-type': 'text/html; charset=utf-8' };

/** What mail sites send instead of an original. Tests ask for them by name; `no-source` and `other` change the page. */
const faults: Record<string, Answer> = {
  /** Announces everything, sends half, and hangs up. */
  cut(bytes, response) {
    response.writeHead(200, { ...mail, 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => setTimeout(() => response.destroy(), 50));
  },
  login(_bytes, response) {
    response.writeHead(200, html);
    response.end(
      '<!doctype html><title>Sign in</title><form><input name="user"><input type="password" name="pass"></form>',
    );
  },
  'error-page'(_bytes, response) {
    response.writeHead(200, html).end('<!doctype html><title>Error</title><h1>REQUEST CHECK FAILED</h1>');
  },
  status(_bytes, response) {
    response.writeHead(503, html).end('<!doctype html><h1>Service unavailable</h1>');
  },
  empty(_bytes, response) {
    response.writeHead(200, { ...mail, 'content-length': 0 }).end();
  },
  'not-mail'(_bytes, response) {
    response.writeHead(200, mail).end('{"error":"no such message"}');
  },
  /** A tenth at a time, for about two seconds. */
  slow(bytes, response) {
    response.writeHead(200, { ...mail, 'content-length': bytes.length });
    const step = Math.max(1, Math.ceil(bytes.length / 10));
    const sendFrom = (at: number) => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, at + step), () => setTimeout(() => sendFrom(at + step), 200));
    };
    sendFrom(0);
  },
  /** Begins, and then says nothing more until the other side gives up. */
  hang(bytes, response) {
    response.writeHead(200, { ...mail, 'content-length': bytes.length });
    response.write(bytes.subarray(0, 100));
  },
};

export function isFault(name: string): boolean {
  return Object.hasOwn(faults, name);
}

export function answerFaulty(name: string, bytes: Buffer, response: ServerResponse): void {
  faults[name]?.(bytes, response);
}
