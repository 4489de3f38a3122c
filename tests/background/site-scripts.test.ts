import { describe, expect, it } from 'vitest';
import { SiteScripts } from '../../src/background/site-scripts.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import type { Settings } from '../../src/core/settings.ts';
import { openSmallBook, ownPage } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { fakeBrowser } from './granting-browser.ts';

const naming = (settings: Partial<Settings>) => () => Promise.resolve({ ...defaultSettings, ...settings });
const none = naming({});

describe('the registration of the button', () => {
  it('is for just the sites that are granted', async () => {
    const { api, matches } = fakeBrowser(['https://b.example/*', 'https://a.example/*', 'file:///*']);
    await new SiteScripts(api, none).sync();
    expect(matches()).toEqual(['https://a.example/*', 'https://b.example/*']);
  });

  it('is made again where the browser forgot it, and follows every change', async () => {
    const { api, origins, matches } = fakeBrowser(['https://a.example/*']);
    const scripts = new SiteScripts(api, none);
    await scripts.sync();
    origins.push('https://b.example/*');
    await scripts.sync();
    expect(matches()).toHaveLength(2);
    origins.length = 0;
    await scripts.sync();
    expect(matches()).toBeUndefined();
    origins.push('https://c.example/*');
    await new SiteScripts(api, none).sync();
    expect(matches()).toEqual(['https://c.example/*']);
  });

  it('survives changes that come together', async () => {
    const { api, matches } = fakeBrowser(['https://a.example/*']);
    const scripts = new SiteScripts(api, none);
    await Promise.all([scripts.sync(), scripts.sync(), scripts.switchedOn(['https://a.example/*']), scripts.sync()]);
    expect(matches()).toEqual(['https://a.example/*']);
  });

  it('puts the button into the pages that are open already, and does not mind a tab that is gone', async () => {
    const { api, injected } = fakeBrowser(['https://a.example/*']);
    await new SiteScripts(api, none).switchedOn(['https://a.example/*']);
    expect(injected).toEqual([1, 2]);
    await new SiteScripts(api, none).switchedOn([]);
    expect(injected).toHaveLength(2);
  });

  it('is for no server that the settings name, switched on or off, but for one at a site or on this computer', async () => {
    const servers = ['https://stamps.example:8443/tsa', 'http://127.0.0.1:9/tsa'];
    const resolvers = ['https://resolver.example/dns-query', 'https://mail.google.com/dns-query', 'https://[bad'];
    const settings = naming({ timeStamps: { on: true, servers }, keyLookUp: { on: false, resolvers } });
    const hosts = ['https://stamps.example/*', 'https://resolver.example/*', 'https://a.example/*'];
    const { api, registered, injected } = fakeBrowser([...hosts, 'http://127.0.0.1/*', 'https://mail.google.com/*']);
    const scripts = new SiteScripts(api, settings);
    await scripts.sync();
    expect(registered.get('webmail')).toEqual(['http://127.0.0.1/*', 'https://a.example/*']);
    expect(registered.get('gmail')).toEqual(['https://mail.google.com/*']);
    api.tabs.query = ({ url }) => Promise.resolve(url.map((_one, id) => ({ id })));
    await scripts.switchedOn(['https://stamps.example/*', 'https://resolver.example/*']);
    expect(injected).toEqual([]);
  });

  it('is for every site where the settings cannot be read', async () => {
    const { api, matches } = fakeBrowser(['https://a.example/*']);
    await new SiteScripts(api, () => Promise.reject(new Error('no store'))).sync();
    expect(matches()).toEqual(['https://a.example/*']);
  });
});

describe('what is granted for a server', () => {
  const stamps = 'https://stamps.example/*';
  const open = async (origins: string[]) => {
    const small = await openSmallBook();
    small.granted.push(...origins);
    return small;
  };
  const set = (small: SmallBook, change: Partial<Settings>) => small.ask('settings.change', change, ownPage);

  it('is no site once the setting that names it is written', async () => {
    const small = await open([stamps, 'https://a.example/*']);
    await small.world.sites.sync();
    expect(small.registered.get('webmail')).toEqual(['https://a.example/*', stamps]);
    await set(small, { timeStamps: { on: true, servers: ['https://stamps.example/tsa'] } });
    expect(small.registered.get('webmail')).toEqual(['https://a.example/*']);
    expect(small.granted).toContain(stamps);
  });

  it('is given back when it is removed or switched off, and nothing else needs it', async () => {
    const resolver = 'https://resolver.example/*';
    const small = await open([stamps, resolver, 'http://127.0.0.1/*', 'https://mail.google.com/*']);
    const servers = ['https://stamps.example/tsa', 'http://127.0.0.1:9/tsa', 'https://mail.google.com/tsa'];
    const resolvers = ['https://resolver.example/dns-query', 'https://stamps.example/dns-query'];
    await set(small, { timeStamps: { on: true, servers }, keyLookUp: { on: true, resolvers } });
    await set(small, { countries: ['CH'] });
    expect(small.granted).toHaveLength(4);
    await set(small, { timeStamps: { on: true, servers: servers.slice(1) } });
    expect(small.granted).toContain(stamps);
    await set(small, { keyLookUp: { on: false, resolvers } });
    expect(small.granted).toEqual(['http://127.0.0.1/*', 'https://mail.google.com/*']);
    await set(small, { timeStamps: { on: false, servers: [] } });
    expect(small.granted).toEqual(['http://127.0.0.1/*', 'https://mail.google.com/*']);
  });

  it('is no site either where lists of revoked certificates are asked for, and is given back when they are not', async () => {
    const lists = 'https://lists.example/*';
    const small = await open([stamps, lists]);
    const timeStamps = { on: true, servers: ['https://stamps.example/tsa'], lists: ['https://lists.example/1.crl'] };
    await set(small, { timeStamps });
    expect(small.registered.get('webmail')).toBeUndefined();
    expect(small.granted).toEqual([stamps, lists]);
    await set(small, { timeStamps: { ...timeStamps, lists: [] } });
    expect(small.granted).toEqual([stamps]);
    small.granted.push(lists);
    await set(small, { timeStamps });
    await set(small, { timeStamps: { ...timeStamps, on: false } });
    expect(small.granted).toEqual([]);
  });

  it('is given back when everything is erased, and a browser that refuses keeps nobody from it', async () => {
    const small = await open([stamps]);
    const servers = ['https://stamps.example/tsa', 'https://never-granted.example/tsa'];
    await set(small, { timeStamps: { on: true, servers } });
    expect(await small.ask('book.wipe', {}, ownPage)).toMatchObject({ ok: true });
    expect(small.granted).toEqual([]);
  });
});
