import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';
import { knownSites } from '../../src/sites/known-sites.ts';
import { allSites } from './all-sites.ts';

const sites = [...allSites].map(([name, { id }]) => [name, id] as const);
const onAnyHost = new Set(hostedAnywhere.map(({ id }) => id));
const onTheirOwn = sites.filter(([, id]) => !onAnyHost.has(id));

/** Telegram has two programs on one host: `telegram` is offered, `telegram-a` and `telegram-k` know it. */
const offerOf = (id: string) =>
  knownSites.find((site) => site.id === id) ?? knownSites.find((site) => id.startsWith(`${site.id}-`));
const startedIn = (script: string) =>
  /startOnPage\(\[(.*)\]\)/.exec(readFileSync(`entrypoints/${script}.page.ts`, 'utf8'))?.[1]?.split(', ') ?? [];

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
    const name = sites.find(([, id]) => id === offered)?.[0];
    expect(startedIn(offered)).toEqual([name]);
  });
});
