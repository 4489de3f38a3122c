/** How a whole field of the message, or its body, stands to what was signed. */
export type SignedState = 'as-signed' | 'changed' | 'unchecked';

/**
 * What is to be said of one signature. `verified`: header fields and body are as the key's owner signed them. `weak`: they
 * would be, and the algorithm or key is too weak to prove it (RFC 8301). `broken`: something is not as it was signed.
 * `no-key`: nobody asked for the key, or it was not to be had. `refused`: the key's own record forbids or spoils its use.
 * `malformed`: the field breaks the rules of RFC 6376, so that verifiers must not believe it.
 */
export type SignatureOutcome = 'verified' | 'weak' | 'broken' | 'no-key' | 'refused' | 'malformed';

/** Why a signature did not verify, as a closed list. One sentence each in `signature-text.ts`. */
export type SignatureReason =
  // malformed: RFC 6376, 3.2, 3.5 and 6.1.1
  | 'too-long'
  | 'tag-syntax'
  | 'tag-twice'
  | 'tag-missing'
  | 'version'
  | 'algorithm'
  | 'canonicalization'
  | 'base64'
  | 'number'
  | 'expiry'
  | 'name-syntax'
  | 'identity'
  | 'query-method'
  | 'from-unsigned'
  | 'seal-signed'
  // broken: 6.1.3
  | 'body-changed'
  | 'header-changed'
  | 'both-changed'
  // no-key
  | 'key-not-asked'
  | 'key-not-answered'
  | 'key-not-published'
  // refused: 3.6.1 and 6.1.2
  | 'key-revoked'
  | 'key-syntax'
  | 'key-version'
  | 'key-type'
  | 'key-hash'
  | 'key-service'
  | 'key-identity'
  | 'key-unusable'
  // weak: RFC 8301
  | 'rsa-sha1'
  | 'short-key';

/**
 * What else is to be known of a signature. `testing`: the key says that its domain only tries DKIM out (`t=y`); `expired`
 * and `from-the-future` compare with the time that the caller gave; `length-beyond-body`: `l=` is larger than the body.
 */
export type SignatureNote = 'testing' | 'expired' | 'from-the-future' | 'length-beyond-body';

/** Which header fields a signature covers. Names in lower case, in the order of `h=` or of the message. */
export interface HeaderCoverage {
  /** Of fields that stand in the message, as often as they are covered. */
  signed: string[];
  /** Fields that a reader sees or that rule how the message is shown, which this signature does not cover. */
  unsigned: string[];
  /** Listed more often than they stand here, so that no further one can be added without breaking the signature. */
  closed: string[];
}

export interface BodyCoverage {
  state: SignedState;
  /** Bytes of the canonical body (RFC 6376, 3.4) that are signed, and those after `l=` that anybody can have added. */
  signedBytes: number;
  unsignedBytes: number;
}

/** A DKIM-Signature or ARC-Message-Signature, and what was found. What the field does not tell is absent. */
export interface SignatureCheck {
  /** Counts fields of that name from 0, the topmost. */
  field: number;
  outcome: SignatureOutcome;
  reason?: SignatureReason;
  /** Which tag the reason is about. */
  tag?: string;
  /** `d=`: who signed. In ASCII, lower case. */
  domain?: string;
  selector?: string;
  /** `i=`: on whose behalf, as the signer names it. It need not be an address that exists. */
  identity?: string;
  /** `rsa-sha256`, `rsa-sha1`, `ed25519-sha256` */
  algorithm?: string;
  canonicalization?: { header: Canonicalization; body: Canonicalization };
  header: HeaderCoverage & { state: SignedState };
  body: BodyCoverage;
  /** The record that the signature was checked with, as it was answered, and what it holds. */
  key?: { record: string; type: 'rsa' | 'ed25519'; bits: number };
  /** `t=` and `x=` as RFC 3339 in UTC: what the signer says. */
  signedAt?: string;
  expiresAt?: string;
  notes: SignatureNote[];
}

export type Canonicalization = 'simple' | 'relaxed';

/** Why an ARC chain does not hold (RFC 8617, 5.2). */
export type ArcReason =
  | 'too-many'
  | 'instance-syntax'
  | 'instance-gap'
  | 'field-missing'
  | 'field-twice'
  | 'chain-value'
  | 'chain-failed-before'
  | 'seal-malformed'
  | 'seal-broken'
  | 'seal-key'
  | 'message-signature';

/** One ARC set: what one server on the way sealed. */
export interface ArcSet {
  instance: number;
  /** Who sealed it, and the state of the chain that it claims to have found. */
  domain?: string;
  selector?: string;
  chain?: string;
  seal: SignedState;
  message: SignatureCheck;
}

/**
 * The ARC chain. `pass`: every seal is right, and the message is as the newest set signed it. `no-key`: the sets are in
 * order and a key is missing. `none`: there are no ARC fields.
 */
export interface ArcCheck {
  outcome: 'none' | 'pass' | 'fail' | 'no-key';
  reason?: ArcReason;
  /** The instance that the reason is about. */
  instance?: number;
  /** The lowest instance since which signed header fields and body are unchanged; 0 when the chain passes and all are. */
  oldestPass?: number;
  sets: ArcSet[];
}

/** Whether a domain that signed is the one in From, as DMARC compares them (RFC 7489, 3.1.1). */
export interface Alignment {
  /** Of the From address; null when From names none, or several. */
  fromDomain: string | null;
  /**
   * The best that verified signatures reach. `unchecked`: none does, and one that names that organisation waits for its key.
   * `none`: another organisation signed, or nobody.
   */
  state: 'strict' | 'relaxed' | 'unchecked' | 'none';
  /** The signature's domain, where there is one. */
  by?: string;
}

/** What was passed over because the message exceeds a bound. */
export interface ReportNote {
  code: 'header-too-long' | 'signatures-cut';
  count: number;
}

/** Everything that the signatures of one message say. */
export interface SignatureReport {
  signatures: SignatureCheck[];
  arc: ArcCheck;
  alignment: Alignment;
  /**
   * Line feeds without carriage return, which became CR LF for the check: mail travels with CR LF alone (RFC 5321, 2.3.8),
   * so something on the way to this copy changed them.
   */
  restoredLineEnds: number;
  notes: ReportNote[];
}
