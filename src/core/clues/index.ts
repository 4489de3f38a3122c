import type { ClueExtractor } from '../clue.ts';
import { emailAddress } from './email-address.ts';
import { ipAddress } from './ip-address.ts';
import { link } from './link.ts';
import { phoneNumber } from './phone-number.ts';

/** Everything that is looked for in running text. Add one: a file beside this one, a line here, a table in its test. */
export const textExtractors: readonly ClueExtractor[] = [emailAddress, phoneNumber, link, ipAddress];
