import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of mails, labels and hostile data beside the checkout; not part of the project. */
export const sharedFolder = process.env['CLUEBOOK_SHARED'] ?? '../shared';

/** For `describe.skipIf`: a part of it that is not here. */
export function isMissing(part: string): boolean {
  return !existsSync(join(sharedFolder, part));
}

export function sharedPath(part: string): string {
  return join(sharedFolder, part);
}
