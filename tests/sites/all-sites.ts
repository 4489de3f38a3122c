import type { Site } from '../../src/sites/site.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../src/sites/*.ts', { eager: true });

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'openMessages' in value && 'id' in value;
}

/** Every site that there is a file for, by the name that it is exported under. */
export const allSites: ReadonlyMap<string, Site> = new Map(
  Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) => (isSite(value) ? [[name, value] as const] : [])),
);
