import { converse } from './converse.ts';
import { generic } from './generic.ts';
import { horde } from './horde.ts';
import { nextcloudMail } from './nextcloud-mail.ts';
import { roundcube } from './roundcube.ts';
import { snappymail } from './snappymail.ts';
import { sogo } from './sogo.ts';
import { zimbra } from './zimbra.ts';
import type { Site } from './site.ts';

/**
 * Webmails and messengers that anybody may host, told by their pages, in the order in which they are asked; any page last. Add one: a file beside
 * this one, a line here, fixtures in `tests/sites/`. Sites with hosts of their own have a line in `known-sites.ts` instead, and
 * stand in the content script of their family.
 */
export const hostedAnywhere: readonly Site[] = [
  roundcube,
  sogo,
  horde,
  snappymail,
  nextcloudMail,
  zimbra,
  converse,
  generic,
];
