import { generic } from './generic.ts';
import { roundcube } from './roundcube.ts';
import type { Site } from './site.ts';

/** In the order in which they are asked. Add one: a file beside this one, a line here, fixtures in `tests/sites/`. */
export const sites: readonly Site[] = [roundcube, generic];
