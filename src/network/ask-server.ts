interface Question {
  /** Absent: the address alone says what is asked. */
  post?: { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> };
  /** A server that is silent for this long does not answer. */
  patienceMs: number;
}

/**
 * Asks a server that the person named. Without cookies, without telling who asks, from no cache and at no other address: the server learns
 * what is asked, and the network address. Never rejects for what the server does.
 *
 * @param read what is taken of an answer that says it is one
 */
export async function askServer<Answer>(
  address: string,
  { post, patienceMs }: Question,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer | { none: 'no-answer' } | { none: 'status'; status: number }> {
  try {
    const response = await fetch(address, {
      ...(post ? { method: 'POST', ...post } : {}),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? await read(response) : { none: 'status', status: response.status };
  } catch {
    return { none: 'no-answer' };
  }
}
