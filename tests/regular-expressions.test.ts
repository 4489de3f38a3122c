import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { composedSquareTime, squareTime } from './square-time.ts';

/**
 * Every regular expression of `src`, judged by itself: none may take a time that doubles with each sign, and those whose time grows with
 * the square of the text are the ones that are named. The analyser finds texts that repeat one sign; attacks of other forms it may miss.
 */
interface Written {
  source: string;
  flags: string;
}

const root = resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const byFile = files.map((name) => ({ name, written: literalsIn(join(root, name)) }));
const literals = byFile.flatMap(({ written }) => written);

function literalsIn(file: string): Written[] {
  const found: Written[] = [];
  look(parseSync(file, readFileSync(file, 'utf8')).program, found);
  return found;
}

function look(node: unknown, found: Written[]): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.push({ source: pattern, flags });
  }
  for (const part of Object.values(node)) look(part, found);
}

/** Those put together from parts when a file of `core` is loaded; they are in no literal. */
async function composed(): Promise<Written[]> {
  const made: Written[] = [];
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given, caller) {
      const one: unknown = Reflect.construct(target, given, caller);
      if (!(one instanceof Native)) throw new Error('a constructor that makes something else');
      if (/\/src\/core\//.test(new Error().stack?.split('\n')[2] ?? '')) made.push(one);
      return one;
    },
  });
  try {
    const makers = files.filter(
      (name) => name.startsWith('core/') && readFileSync(join(root, name), 'utf8').includes('new RegExp('),
    );
    for (const name of makers) await import(join(root, name));
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

const nameOf = ({ source, flags }: Written) => `/${source}/${flags}`;
const slow = (all: readonly Written[]) => [
  ...new Set(all.filter((one) => analyse(one).reports.length > 0).map(nameOf)),
];
const endless = (all: readonly Written[]) =>
  all.filter((one) => analyse(one).reports.some(({ exponential }) => exponential)).map(nameOf);

describe('regular expressions', () => {
  it('are seen by this test, and the analyser tells the bad ones', () => {
    expect(literals.length).toBeGreaterThan(1000);
    expect(endless([{ source: '^(?:a+)+$', flags: '' }])).toHaveLength(1);
    expect(slow([{ source: 'a+$', flags: '' }])).toHaveLength(1);
    expect(slow([{ source: '(?<!a)a+$', flags: '' }])).toEqual([]);
  });

  it('take no time that doubles with each sign', () => {
    expect(endless(literals)).toEqual([]);
  });

  it('take a time that grows with the square of the text only where they are named', () => {
    const found = byFile
      .map(({ name, written }) => [name, slow(written).sort()] as const)
      .filter(([, ones]) => ones.length > 0);
    const sorted = Object.fromEntries(Object.entries(squareTime).map(([name, ones]) => [name, [...ones].sort()]));
    expect(Object.fromEntries(found)).toEqual(sorted);
  });

  it('hold to the same where they are put together from parts', async () => {
    const all = await composed();
    expect(all.length).toBeGreaterThan(20);
    expect(endless(all)).toEqual([]);
    expect(slow(all)).toEqual(composedSquareTime);
  });
});
