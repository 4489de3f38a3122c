import { beforeAll, describe, expect, it } from 'vitest';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { bagIn, bytesOf, found, textOf, zipOf } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';
import { mixedInput, mixedPackage } from './complaint-book.ts';

const plain = Object.getOwnPropertyNames(Object.prototype).sort();
const untouched = () => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(plain);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
};
const pollution = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

describe('a package from somebody who means harm', () => {
  let bag: Bag;
  let document: string;
  beforeAll(async () => {
    bag = await bagIn(await mixedPackage());
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    document = await (await makeLawyerPackage(await mixedInput(), watch)).text();
  });

  it('changes no prototype by what its JSON calls itself, and is found', async () => {
    const places = [...document.matchAll(/\{/g)].map(({ index }) => index);
    for (const index of places.filter((_place, at) => at % Math.ceil(places.length / 60) === 0)) {
      const altered = `${document.slice(0, index)}{"__proto__":${pollution},${document.slice(index + 1)}`.replace(
        ',}',
        '}',
      );
      await found(new Blob([altered]));
      untouched();
    }
    expect(await found(new Blob([pollution]))).not.toEqual([]);
    const inBag: Bag = new Map(bag).set(
      'data/clues.json',
      bytesOf(textOf(bag.get('data/clues.json')).replace('{', `{"__proto__":${pollution},`)),
    );
    expect((await found(await zipOf(inBag))).join()).toContain('data/clues.json');
    untouched();
  });

  it.each([
    ['depth', `{"format":"cluebook/1","exhibits":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a long list of nothing', `{"format":"cluebook/1","exhibits":[${'{},'.repeat(10_000)}{}]}`],
    ['numbers beyond all', '{"format":"cluebook/1","package":{"exhibits":1e999}}'],
  ])('is refused in bounded time when it is made of %s', async (_name, text) => {
    const start = performance.now();
    expect(await found(new Blob([text]))).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('names files as they are, whatever they are called', async () => {
    for (const text of hostileTexts) {
      const name = `data/${text.replaceAll(/[\\/\0]/g, '')}x`;
      const lines = await found(await zipOf(new Map(bag).set(name, bytesOf('x'))));
      expect(lines.length, name).toBeGreaterThan(0);
    }
  });
});
