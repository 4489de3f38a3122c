import { genericPage } from './generic.ts';
import { hordePage } from './horde.ts';
import { nextcloudMailPage } from './nextcloud-mail.ts';
import { roundcubePage } from './roundcube.ts';
import { snappymailPage } from './snappymail.ts';
import { sogoPage } from './sogo.ts';
import { zimbraPage } from './zimbra.ts';
import type { SitePage } from './site.ts';

/**
 * Webmails that anybody may host, told by their pages, in the order in which they are asked; any page last. Their own code is a
 * content script each, `entrypoints/<id>.content.ts`, which comes to a page only when it is told by this. Add one: a file beside this
 * one, a line here, an entrypoint, fixtures in `tests/sites/`. Sites with hosts of their own have a line in `known-sites.ts` instead.
 */
export const hostedAnywhere: readonly SitePage[] = [
  roundcubePage,
  sogoPage,
  hordePage,
  snappymailPage,
  nextcloudMailPage,
  zimbraPage,
  genericPage,
];
