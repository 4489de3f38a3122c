/**
 * Everything that is foreseen to go wrong, as a closed list. Each code has one text in `assets/locales/` under
 * `failure.<code>`; a text says what happened, what is safe, and what to do next.
 */
export type FailureCode =
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'storage-broken'
  | 'source-altered'
  | 'locked'
  | 'lock-altered'
  | 'lock-changed'
  | 'lock-passphrase'
  | 'exhibit-unknown'
  | 'undo-too-late'
  | 'case-statement-over'
  | 'case-deleted'
  | 'request-refused'
  | 'background-stopped'
  | 'cluebook-updated'
  | 'backup-unknown'
  | 'backup-newer'
  | 'backup-damaged'
  | 'backup-passphrase'
  | 'book-not-empty'
  | 'key-not-age'
  | 'guest-unreadable'
  | 'disk-full'
  | 'cancelled'
  | 'bug';

/** Small facts for the text and for *Copy the details*; never message content. */
export type FailureDetails = Record<string, string | number>;

/** A foreseen failure. Anything else that is thrown is a bug. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: FailureDetails;

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}

/** What was thrown, as something that can be told: what nobody foresaw is a bug of ours. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('bug', { error: String(error) });
}

/** Throws again what means that the person stopped it: that is no fault of what was being read. */
export function stopIfCancelled(error: unknown): void {
  if (error instanceof Failure && error.code === 'cancelled') throw error;
}
