/**
 * Gives the TXT records of `selector._domainkey.domain` (both in ASCII, lower case), the strings of each record joined: as
 * DNS answered them, or as the person supplied them. An empty list says that there is no such record; null that nobody asked.
 * A failure says that an answer was not to be had. Whoever implements it decides whether anything is asked at all.
 */
export type KeySource = (
  domain: string,
  selector: string,
) => readonly string[] | null | Promise<readonly string[] | null>;

export type KeyAnswer =
  | { records: readonly string[] }
  | { reason: 'key-not-asked' | 'key-not-answered' | 'key-not-published' };

/** Nobody is asked: body hashes are checked alone. */
export const noKeys: KeySource = () => null;

/** Asks a source once for each name, however many signatures use the key, and never fails. */
export class AskedKeys {
  private readonly source: KeySource;
  private readonly answers = new Map<string, Promise<KeyAnswer>>();

  constructor(source: KeySource) {
    this.source = source;
  }

  of(domain: string, selector: string): Promise<KeyAnswer> {
    const name = keyName(domain, selector);
    const before = this.answers.get(name);
    if (before) return before;
    const asked = this.ask(domain, selector);
    this.answers.set(name, asked);
    return asked;
  }

  private async ask(domain: string, selector: string): Promise<KeyAnswer> {
    try {
      const records = await this.source(domain, selector);
      if (records === null) return { reason: 'key-not-asked' };
      return records.length === 0 ? { reason: 'key-not-published' } : { records };
    } catch {
      return { reason: 'key-not-answered' };
    }
  }
}

/** Where in DNS a key lies (RFC 6376, 3.6.2.1). */
export function keyName(domain: string, selector: string): string {
  return `${selector}._domainkey.${domain}`;
}
