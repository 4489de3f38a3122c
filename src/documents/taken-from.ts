import type { Acquisition } from '../core/exhibit.ts';

/** The site or the file that an item was taken from; empty for what a person told. */
export function siteOrFile({ file, site, statement }: Acquisition): string {
  if (statement) return '';
  return file?.name ?? site.origin;
}
