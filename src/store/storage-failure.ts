import { Failure } from '../core/failure.ts';

/** Names (DOMException or Dexie) of what a browser says when its disk is full, and of a database that cannot be opened. */
const full = new Set(['QuotaExceededError']);
const broken = new Set([
  'OpenFailedError',
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
]);

/** The foreseen failure behind what the store threw, or the same error when it is none. */
export function storageFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const names = namesOf(error);
  if (names.some((name) => full.has(name))) return new Failure('storage-full');
  if (names.includes('VersionError')) return new Failure('storage-newer');
  if (names.some((name) => broken.has(name))) return new Failure('storage-broken', { error: names.join(' < ') });
  return error;
}

/** They fail for one reason, as a rule. */
const mostFailures = 3;

/** Dexie wraps what the browser threw in `inner`, and a bulk failure holds several. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const inner = 'inner' in error ? namesOf(error.inner, depth + 1) : [];
  const cause = 'cause' in error ? namesOf(error.cause, depth + 1) : [];
  const several = 'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, mostFailures) : [];
  return [...name, ...inner, ...cause, ...several.flatMap((one) => namesOf(one, depth + 1))];
}
