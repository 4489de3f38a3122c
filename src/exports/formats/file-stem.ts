import type { Package } from '../../core/package.ts';

/** `cluebook-2026-11-24-EX-0001-EX-0031`, as the other files of the same exhibits are called. */
export function packageFileStem({ package: about, exhibits }: Package): string {
  const names = [exhibits[0]?.number, exhibits.length > 1 ? exhibits.at(-1)?.number : undefined];
  return ['cluebook', about.createdAt.utc.slice(0, 10), ...names.filter((name) => name !== undefined)].join('-');
}
