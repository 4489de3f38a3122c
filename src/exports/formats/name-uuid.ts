import { v5 } from 'uuid';
import { canonicalJson } from '../../core/canonical-json.ts';

/** Of Cluebook's own objects: made once, by chance, and never changed. */
const ours = '6f9b1f0c-5d0e-4a3c-9a57-2c8d3b7f41e6';

/** An id that is the same for the same facts (UUIDv5, RFC 9562, over their RFC 8785 text). */
export function nameUuid(facts: unknown, space = ours): string {
  return v5(canonicalJson(facts), space);
}
