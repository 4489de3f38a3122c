import { extractIOC } from 'ioc-extractor';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { LinkifyIt } from 'linkify-it';
import { find as linkify } from 'linkifyjs';
import tlds from 'tlds' with { type: 'json' };
import type { RowFindings } from '../../../scripts/clues/read-row.ts';

type Finding = Partial<Pick<RowFindings, 'phones' | 'emails' | 'urls'>>;

/** A finder that can be run from npm, set up as its documentation says for this use. */
export interface TextPeer {
  name: string;
  finds: 'phones' | 'addresses and links';
  find(text: string): Finding;
}

// Options as in the measurement of the shared folder: known domains, user parts, links without a scheme.
const linkifier = new LinkifyIt({ fuzzyLink: true, urlAuth: true, tlds });

export const textPeers: readonly TextPeer[] = [
  { name: 'libphonenumber-js', finds: 'phones', find: (text) => ({ phones: scanPhones(text) }) },
  { name: 'libphonenumber-js, US', finds: 'phones', find: (text) => ({ phones: scanPhones(text, 'US') }) },
  {
    name: 'ioc-extractor',
    finds: 'addresses and links',
    find(text) {
      const { emails, urls } = extractIOC(text, { strict: true, refang: true });
      return { emails, urls };
    },
  },
  {
    name: 'linkify-it',
    finds: 'addresses and links',
    find(text) {
      const all = linkifier.match(text) ?? [];
      const isMail = ({ schema, url }: { schema: string; url: string }) =>
        schema === 'mailto:' || /^mailto:/i.test(url);
      return {
        emails: all.filter(isMail).map(({ url }) => url.replace(/^mailto:/i, '')),
        urls: all.filter((match) => !isMail(match)).map(({ url }) => url),
      };
    },
  },
  {
    name: 'linkifyjs',
    finds: 'addresses and links',
    find(text) {
      const all = linkify(text);
      return {
        emails: all.filter(({ type }) => type === 'email').map(({ value }) => value),
        urls: all.filter(({ type }) => type === 'url').map(({ href }) => href),
      };
    },
  },
];

/** The usual phone finder, over the whole text. */
export function scanPhones(text: string, country?: 'US'): RowFindings['phones'] {
  return findPhoneNumbersInText(text, country === undefined ? {} : { defaultCountry: country }).map(
    ({ number, startsAt, endsAt }) => ({ e164: number.number, start: startsAt, end: endsAt }),
  );
}
