import { canonicalJson } from './canonical-json.ts';
import type { Case } from './case.ts';

/** A case as a package carries it: RFC 8785, so that the hash in the custody log is the hash of this text. */
export function caseRecord(told: Case): string {
  return canonicalJson(told);
}
