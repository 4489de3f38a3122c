import { joinBytes } from '../core/join-bytes.ts';
import { captureLimits } from '../core/capture-limits.ts';
import type { SourceAnswer, SourceReason, Transport } from '../core/capture.ts';
import type { SourceRequest } from '../core/source-request.ts';

/** The site may be silent for this long before we give up. */
const silenceMs = 30_000;

export interface FetchWatch {
  signal: AbortSignal;
  /** Bytes so far, and in all when the site announced it. */
  onProgress(received: number, announced: number | undefined): void;
}

/**
 * Asks the mail site for the original with the person's own session, as bytes. Never rejects for what the site does: a
 * refusal, a cut or a silence is an answer too. Whether the bytes are a mail is for the background to judge.
 */
export async function fetchSource(request: SourceRequest, watch: FetchWatch): Promise<SourceAnswer> {
  const silence = new Silence(watch.signal);
  const chunks: Uint8Array[] = [];
  let transport: Transport | undefined;
  let stopped: SourceReason | undefined;
  try {
    const { post, headers = {} } = request;
    const response = await fetch(request.url, {
      ...(post ? { method: 'POST', body: post.body } : {}),
      headers: post ? { ...headers, 'content-type': post.mediaType } : headers,
      credentials: 'include',
      // A cached answer is not what the server says now.
      cache: 'no-store',
      signal: silence.signal,
    });
    transport = transportOf(response);
    stopped = await readBody(response, chunks, transport, watch, silence);
  } catch {
    stopped = watch.signal.aborted ? 'cancelled' : silence.signal.aborted ? 'time-out' : 'no-answer';
  } finally {
    silence.end();
  }
  if (!transport) return { got: false, reason: stopped ?? 'no-answer' };
  if (stopped && (stopped === 'too-large' || transport.received === 0))
    return { got: false, reason: stopped, transport };
  const { transformation } = request;
  return {
    got: true,
    bytes: joinBytes(chunks),
    transformation,
    transport,
    ...(stopped ? { stopped } : {}),
  };
}

async function readBody(
  response: Response,
  chunks: Uint8Array[],
  transport: Transport,
  watch: FetchWatch,
  silence: Silence,
): Promise<SourceReason | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      silence.broken();
      transport.received += value.byteLength;
      if (transport.received > captureLimits.sourceBytes) {
        await reader.cancel();
        return 'too-large';
      }
      chunks.push(value);
      watch.onProgress(transport.received, transport.announced);
    }
  } catch {
    return watch.signal.aborted ? 'cancelled' : silence.signal.aborted ? 'time-out' : 'no-answer';
  }
}

function transportOf(response: Response): Transport {
  const { headers, url, status, redirected } = response;
  const length = headers.get('content-length');
  // The length of a compressed answer is not the length of what we read.
  const known = length !== null && headers.get('content-encoding') === null;
  const retryAfter = secondsOf(headers.get('retry-after'));
  return {
    url: url.slice(0, captureLimits.seenLine),
    status,
    redirected,
    mediaType: (headers.get('content-type') ?? '').slice(0, captureLimits.seenLine),
    ...(known ? { announced: Number(length) } : {}),
    received: 0,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** Seconds or a date (RFC 9110, section 10.2.3); a time that is over is no time. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter);
  // A form without a letter is no date, whatever a browser reads into it.
  if (!/[a-z]/i.test(retryAfter)) return undefined;
  const seconds = Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** Aborts with the person's own signal, or when nothing came for too long. */
class Silence {
  readonly signal: AbortSignal;
  private readonly tooLong = new AbortController();
  private timer: ReturnType<typeof setTimeout>;

  constructor(outer: AbortSignal) {
    this.signal = AbortSignal.any([outer, this.tooLong.signal]);
    this.timer = this.start();
  }

  broken(): void {
    this.end();
    this.timer = this.start();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start() {
    return setTimeout(() => this.tooLong.abort(), silenceMs);
  }
}
