import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';
import { knownSites } from '../../src/sites/known-sites.ts';
import type { Site } from '../../src/sites/site.ts';

const isSite = (value: unknown): value is Site =>
  typeof value === 'object' && value !== null && 'openMessages' in value && 'id' in value;

/** Every site that there is a file for, by the name that it is exported under. */
const sites = new Map<string, string>();
const modules = import.meta.glob<Record<string, unknown>>('../../src/sites/*.ts', { eager: true });
for (const module of Object.values(modules)) {
  for (const [name, value] of Object.entries(module)) if (isSite(value)) sites.set(name, value.id);
}
const onAnyHost = new Set(hostedAnywhere.map(({ id }) => id));
const onTheirOwn = [...sites].filter(([, id]) => !onAnyHost.has(id));

/** Telegram has two programs on one host: `telegram` is offered, `telegram-a` and `telegram-k` know it. */
const offerOf = (id: string) =>
  knownSites.find((site) => site.id === id) ?? knownSites.find((site) => id.startsWith(`${site.id}-`));
const startedIn = (script: string) =>
  /startOnPage\(\[(.*)\]\)/.exec(readFileSync(`entrypoints/${script}.content.ts`, 'utf8'))?.[1]?.split(', ') ?? [];

describe('what is offered', () => {
  it.each(onTheirOwn)('offers %s, and loads it in the script of its family', (name, id) => {
    const script = offerOf(id)?.script;
    expect(script).toBeDefined();
    expect(startedIn(script ?? '')).toContain(name);
  });

  it.each(knownSites.map(({ id }) => id))('knows the site that it offers: %s', (offered) => {
    expect(onTheirOwn.some(([, id]) => offerOf(id)?.id === offered)).toBe(true);
  });

  it.each([...onAnyHost])('has the code of %s in a script of its own', (offered) => {
    const name = [...sites].find(([, id]) => id === offered)?.[0];
    expect(startedIn(offered)).toEqual([name]);
  });
});
