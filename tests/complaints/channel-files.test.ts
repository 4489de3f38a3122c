import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/complaints/channels.ts';
import { certaintyWords, isSure } from '../../src/complaints/sureness.ts';
import { uncertainFacts } from '../../src/complaints/uncertain-facts.ts';
import { CaseEvent } from '../../src/core/case-event.ts';
import { Certainty } from '../../src/core/channel-field.ts';
import { Channel } from '../../src/core/channel.ts';

const folder = 'assets/channels/';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8')) as unknown;
/** The files that are right by the schema; the first test names the others. */
const all = names.flatMap((name) => {
  const { data } = Channel.safeParse(read(name));
  return data === undefined ? [] : [{ name, channel: data }];
});
type Json = Record<string, unknown>;

/** Every object in a file, with the way to it. */
function objects(value: unknown, path: string[] = []): { path: string[]; object: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objects(one, [...path, key]));
  return Array.isArray(value) ? inner : [{ path, object: value as Json }, ...inner];
}

/** The day in all places of the world at once: nothing may be dated after it. */
const latest = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

describe('every file of assets/channels', () => {
  it.each(names)('%s is right by the schema, and named by its id', (name) => {
    const result = Channel.safeParse(read(name));
    expect(result.error?.issues ?? []).toEqual([]);
    expect(`${result.data?.id}.json`).toBe(name);
  });

  it('is in the program, without a list that could be forgotten', () => {
    expect(channels.map(({ id }) => `${id}.json`)).toEqual([...names].sort());
  });

  it.each(all)('$name was checked on a day that has been', ({ channel }) => {
    expect(channel.checkedOn <= latest).toBe(true);
    expect(channel.checkedOn >= '2026-01-01').toBe(true);
    for (const { date } of channel.sources) expect((date ?? '') <= channel.checkedOn).toBe(true);
  });

  it.each(all)('$name has only https links, on the hosts that it names, and names no other', ({ name, channel }) => {
    const links = [...JSON.stringify(read(name)).matchAll(/[a-z]+:\/\/[^"\\\s]+/gi)].map(([link]) => new URL(link));
    expect(links.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    expect([...new Set(links.map(({ host }) => host))].sort()).toEqual([...channel.hosts].sort());
    expect(links.filter(({ username, password }) => username + password !== '')).toEqual([]);
  });

  it.each(all)('$name says of every fact how sure it is', ({ name, channel }) => {
    const facts = objects(read(name)).filter(({ object }) => 'certainty' in object);
    expect(facts.length).toBeGreaterThanOrEqual(
      channel.routes.length + channel.fits.length + channel.can.length + channel.cannot.length + channel.fields.length,
    );
    for (const { path } of facts)
      expect(Channel.safeParse(without(read(name), [...path, 'certainty'])).success).toBe(false);
  });

  it.each(all)('$name speaks both languages, and to the person as 您', ({ name }) => {
    for (const { object } of objects(read(name))) {
      if (!('zh-CN' in object)) continue;
      expect(object['zh-CN']).toMatch(/\p{Script=Han}|^[\w .·]+$/u);
      expect(object['zh-CN']).not.toMatch(/你|[一-龥][,;:!?]/u);
      // A name in brackets or quotation marks may stand in its own language.
      expect(String(object.en).replaceAll(/[(“][^)”]*[)”]/g, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(all)(
    '$name continues only fields that it has, from the same source, with limits of its own',
    ({ channel }) => {
      const ids = channel.fields.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { continues, from, limits } of channel.fields) {
        if (continues === undefined) continue;
        const before = channel.fields.find(({ id }) => id === continues);
        expect(before?.from).toBe(from);
        expect(before?.limits).toBeDefined();
        expect(limits).toBeDefined();
      }
    },
  );

  it.each(all)('$name judges nobody, promises nothing, shows no verdict', ({ name }) => {
    const text = JSON.stringify(read(name));
    expect(text).not.toMatch(
      /court-admissible|tamper-proof|legally valid|guarantee|the scammer is|骗子|铁证|法律效力|保证/i,
    );
  });

  it.each(all)('$name names each thing that happens once', ({ channel }) => {
    const events = channel.fits.map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
  });
});

it.each(Certainty.options)('a fact that is “%s” is said to be uncertain when it is', (certainty) => {
  expect(certaintyWords[certainty].en.startsWith('not certain')).toBe(!isSure(certainty));
  expect(certaintyWords[certainty]['zh-CN'].startsWith('不确定')).toBe(!isSure(certainty));
});

describe('all files together', () => {
  it('cover what the legal guide names for China', () => {
    const ids = new Set(channels.map(({ id }) => id));
    const named = [
      'cn-110',
      'cn-cyberpolice',
      'cn-96110',
      'cn-12377',
      'cn-pipl-65',
      'cn-12321',
      'cn-12387',
      'cn-12315',
    ];
    for (const id of [...named, 'cn-cca', 'cn-12381', 'cn-12300', 'cn-platform']) expect(ids).toContain(id);
  });

  it('have a place for everything that can be picked, in China at least', () => {
    const taken = new Set(
      channels.filter(({ places }) => places.includes('CN')).flatMap(({ fits }) => fits.map(({ event }) => event)),
    );
    expect(CaseEvent.options.filter((event) => !taken.has(event))).toEqual([]);
  });

  it('count what is not certain', () => {
    const uncertain = new Map(channels.map((channel) => [channel.id, uncertainFacts(channel)]));
    expect(uncertain.get('cn-96110')).toBeGreaterThan(3);
    expect(uncertain.get('us-identitytheft')).toBe(2);
  });
});

function without(value: unknown, path: string[]): unknown {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Json, copy as Json);
  delete holder[path.at(-1) ?? ''];
  return copy;
}
