import { canonicalBody, restoreLineEnds } from './canonical-body.ts';
import type { HashName } from './public-key.ts';
import type { Canonicalization } from './signature-report.ts';

export interface BodyHash {
  hash: Uint8Array;
  /** Bytes of the canonical body before and after the length that is signed. */
  signedBytes: number;
  unsignedBytes: number;
}

/** The body of one message: made canonical once in each form, and hashed once for each length. */
export class SignedBody {
  /** Line feeds without carriage return that became CR LF. */
  readonly restored: number;
  private readonly body: Uint8Array<ArrayBuffer>;
  private readonly canonical = new Map<Canonicalization, Uint8Array<ArrayBuffer>>();
  private readonly hashes = new Map<string, Promise<BodyHash>>();

  constructor(body: Uint8Array<ArrayBuffer>) {
    ({ body: this.body, restored: this.restored } = restoreLineEnds(body));
  }

  /** `length` is `l=`: how many bytes of the canonical body are hashed; all when it is more than there are, or absent. */
  hash(form: Canonicalization, name: HashName, length = Number.POSITIVE_INFINITY): Promise<BodyHash> {
    const key = `${form} ${name} ${length}`;
    const before = this.hashes.get(key);
    if (before) return before;
    const made = this.makeHash(form, name, length);
    this.hashes.set(key, made);
    return made;
  }

  private async makeHash(form: Canonicalization, name: HashName, length: number): Promise<BodyHash> {
    let whole = this.canonical.get(form);
    if (!whole) {
      whole = canonicalBody(this.body, form);
      this.canonical.set(form, whole);
    }
    const signed = whole.length > length ? whole.subarray(0, length) : whole;
    return {
      hash: new Uint8Array(await crypto.subtle.digest(name, signed)),
      signedBytes: signed.length,
      unsignedBytes: whole.length - signed.length,
    };
  }
}
