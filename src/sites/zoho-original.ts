import type { OpenMessage } from './site.ts';

/**
 * Zoho's documented request for an original (`originalmessage`), with the person's own session, as a public extension of 2026 does it.
 * It needs the account's number, which no element shows: only addresses that the page has asked for have it. Nobody has compared
 * the bytes: they come as text inside JSON, so what was not ASCII went through a conversion.
 */
export function zohoOriginal(id: string, document: Document, url: URL): OpenMessage['source'] {
  const account = accountOf(id, document);
  if (account === undefined) return { reason: 'token-missing' };
  const request = new URL(`/api/accounts/${account}/messages/${id}/originalmessage`, url);
  return { url: request.href, headers: { accept: 'application/json' }, transformation: 'unverified', unwrap };
}

/**
 * In requests of the page's own program, or in those for pictures of this very message (`na` is the account, `nmsgId` the message):
 * a picture that the sender put into a mail does not know either.
 */
function accountOf(id: string, document: Document): string | undefined {
  const asked = document.defaultView?.performance.getEntriesByType('resource') ?? [];
  return asked
    .map((entry) => {
      const { pathname, searchParams } = URL.parse(entry.name) ?? { pathname: '', searchParams: new URLSearchParams() };
      if (pathname.endsWith('/ImageDisplay') && searchParams.get('nmsgId') === id)
        return numberIn(searchParams.get('na'));
      const byProgram = 'initiatorType' in entry && /^(?:fetch|xmlhttprequest)$/.test(String(entry.initiatorType));
      return byProgram ? numberIn(/\/api\/accounts\/(\d+)\//.exec(pathname)?.[1]) : undefined;
    })
    .findLast((account) => account !== undefined);
}

function numberIn(text: string | null | undefined): string | undefined {
  return text && /^\d{5,25}$/.test(text) ? text : undefined;
}

interface Answer {
  status?: { code?: unknown };
  data?: { content?: unknown };
}

function unwrap(answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | 'empty' | 'signed-out' | 'not-mail' {
  try {
    const read = JSON.parse(new TextDecoder().decode(answer)) as Answer | null;
    if (read?.status?.code === 401 || read?.status?.code === 403) return 'signed-out';
    const content = read?.data?.content;
    return typeof content === 'string' && content !== '' ? new TextEncoder().encode(content) : 'empty';
  } catch {
    return 'not-mail';
  }
}
