import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fastmail } from '../../src/sites/fastmail.ts';
import { gmail } from '../../src/sites/gmail.ts';
import { knownSites } from '../../src/sites/known-sites.ts';
import { mailRu } from '../../src/sites/mail-ru.ts';
import { netease } from '../../src/sites/netease.ts';
import { outlook } from '../../src/sites/outlook.ts';
import { proton } from '../../src/sites/proton.ts';
import { qqOld } from '../../src/sites/qq-old.ts';
import { qq } from '../../src/sites/qq.ts';
import { tuta } from '../../src/sites/tuta.ts';
import { yandex } from '../../src/sites/yandex.ts';
import { aol, yahoo } from '../../src/sites/yahoo.ts';
import { zoho } from '../../src/sites/zoho.ts';

const sites = { aol, fastmail, gmail, mailRu, netease, outlook, proton, qq, qqOld, tuta, yahoo, yandex, zoho };

it('offers no mail site that nothing knows, and every one that something knows', () => {
  const offered = knownSites.filter(({ kind }) => kind === 'mail').map(({ id }) => id);
  expect(offered.sort()).toEqual(
    Object.values(sites)
      .map(({ id }) => id)
      .sort(),
  );
});

it.each(Object.entries(sites))('loads %s in the script of its family', (name, { id }) => {
  const script = knownSites.find((site) => site.id === id)?.script;
  const entry = readFileSync(`entrypoints/${script ?? ''}.content.ts`, 'utf8');
  expect(/startOnPage\(\[(.*)\]\)/.exec(entry)?.[1]?.split(', ')).toContain(name);
});
