import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownSites } from '../src/sites/known-sites.ts';

/**
 * Who may import whom. `ours`: folders of src. `outside`: packages. A folder that is not here may not exist. What is
 * imported for its types alone is free: it is not there when the program runs.
 */
const rules: Record<string, { ours: string[]; outside: string[] }> = {
  core: {
    ours: [],
    outside: [
      'zod/mini',
      'libphonenumber-js/max',
      'tldts',
      'canonicalize',
      'htmlparser2',
      '@noble/hashes/sha2.js',
      '@noble/hashes/sha3.js',
      '@noble/hashes/utils.js',
      '@scure/base',
      'ibantools',
      'qr/decode.js',
    ],
  },
  sites: { ours: ['core'], outside: [] },
  look: { ours: ['core'], outside: ['#i18n'] },
  messages: { ours: ['core', 'joint'], outside: ['webextension-polyfill', 'zod/mini'] },
  /** The one place that goes to the network: for an original, and where the person switched it on, for a time stamp or a signer's key. */
  network: { ours: ['core'], outside: [] },
  page: { ours: ['core', 'sites', 'messages', 'look', 'network'], outside: ['#i18n'] },
  store: {
    ours: ['core', 'joint'],
    outside: [
      'dexie',
      '@noble/ciphers/chacha.js',
      '@noble/hashes/hmac.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
    ],
  },
  background: {
    ours: ['core', 'joint', 'messages', 'store', 'network', 'sites'],
    outside: ['webextension-polyfill', 'uuid', '@scure/base'],
  },
  /** Packages of several people beside one another. */
  joint: { ours: ['core', 'redact'], outside: ['zod/mini'] },
  imports: { ours: ['core', 'joint', 'redact', 'seal'], outside: ['@zip.js/zip.js'] },
  /** What is left out of files for others, and what in them is the person's own. */
  redact: {
    ours: ['core'],
    outside: [
      'zod/mini',
      '@noble/hashes/hmac.js',
      '@noble/hashes/legacy.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      '@scure/base',
    ],
  },
  /** Letters, lists and forms in words, from what is kept: `assets/letters`, and pure makers. */
  documents: { ours: ['core', 'complaints'], outside: ['zod/mini'] },
  exports: { ours: ['complaints', 'core', 'documents', 'redact'], outside: ['@zip.js/zip.js', 'docx', 'uuid'] },
  seal: { ours: ['core'], outside: ['pkijs', 'asn1js', '@scure/base'] },
  /** Which offices take what, and what goes into their forms: the files of `assets/channels`, and pure rules. */
  complaints: { ours: ['core'], outside: [] },
  ui: {
    ours: [
      'complaints',
      'core',
      'documents',
      'exports',
      'imports',
      'joint',
      'look',
      'messages',
      'redact',
      'seal',
      'sites',
      'store',
    ],
    outside: [
      '#i18n',
      'preact',
      'preact/hooks',
      '@tanstack/virtual-core',
      'd3-force',
      'webextension-polyfill',
      'uuid',
      'zod/mini',
    ],
  },
};
/** Names that say nothing, so that everything ends up in them. */
const forbiddenFolders = /^(?:utils?|helpers?|common|shared|lib|services?|managers?|misc)$/;

const root = resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(root, name));
const textOf = (file: string) => readFileSync(file, 'utf8');
const folderOf = (file: string) => relative(root, file).split('/')[0] ?? '';

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'/gm)].map((match) => ({
    from: file,
    to: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** Every file that runs when this one runs, itself included. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { to, typeOnly } of importsOf(file)) {
    if (!typeOnly && /^\..*\.tsx?$/.test(to)) reached(resolve(dirname(file), to), seen);
  }
  return seen;
}

describe('the house', () => {
  it('has the folders that the rules name, and no others', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(rules).sort());
    const folders = files.flatMap((file) => dirname(relative(root, file)).split('/'));
    expect(folders.filter((name) => forbiddenFolders.test(name))).toEqual([]);
  });

  it('imports only as the rules say', () => {
    const wrong = files.flatMap(importsOf).filter(({ from, to, typeOnly }) => {
      if (typeOnly || to.endsWith('.css')) return false;
      const rule = rules[folderOf(from)];
      if (!to.startsWith('.')) return rule?.outside.includes(to) !== true;
      const target = folderOf(resolve(dirname(from), to));
      return target !== folderOf(from) && rule?.ours.includes(target) !== true;
    });
    expect(wrong.map(({ from, to }) => `${relative(root, from)} → ${to}`)).toEqual([]);
  });

  it('is seen by these tests: they find the imports', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it('has no circles', () => {
    const direct = new Map(
      files.map((file) => [file, importsOf(file).filter(({ to, typeOnly }) => !typeOnly && to.startsWith('.'))]),
    );
    const inCircle = files.filter((file) =>
      (direct.get(file) ?? []).some(({ to }) => /\.tsx?$/.test(to) && reached(resolve(dirname(file), to)).has(file)),
    );
    expect(inCircle).toEqual([]);
  });

  it('keeps the core, the rules for complaints and what is left out of files pure: no clock, no chance, no browser, no network', () => {
    const impure =
      /\b(?:Date\.now|new Date\(\)|Math\.random|getRandomValues|randomUUID|document|window|navigator|localStorage|indexedDB|fetch|XMLHttpRequest|setTimeout|setInterval|browser|chrome)\s*[.(]/;
    const pure = files.filter((file) =>
      ['core', 'complaints', 'documents', 'joint', 'redact'].includes(folderOf(file)),
    );
    const found = pure.filter((file) => impure.test(withoutComments(textOf(file))));
    expect(found.map((file) => relative(root, file))).toEqual([]);
  });

  it('asks and answers messages in one folder', () => {
    const found = files.filter((file) =>
      /\.(?:sendMessage|onMessage|onMessageExternal|connect)\b/.test(withoutComments(textOf(file))),
    );
    expect(new Set(found.map(folderOf))).toEqual(new Set(['messages']));
  });

  it('goes to the network in one folder alone: one way to a mail site, one to servers that the person named', () => {
    const found = files.filter((file) =>
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/.test(withoutComments(textOf(file))),
    );
    expect(found.map((file) => relative(root, file))).toEqual(['network/ask-server.ts', 'network/fetch-source.ts']);
  });

  it('never makes markup of text', () => {
    const markup =
      /\.(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)\b|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/;
    expect(files.filter((file) => markup.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('brings into mail pages nothing that is large or that could store there', () => {
    const inPage = [...reached(resolve('src/page/start.ts'))];
    expect(inPage.length).toBeGreaterThan(15);
    const packages = inPage.flatMap((file) =>
      importsOf(file).filter(({ to, typeOnly }) => !typeOnly && !to.startsWith('.')),
    );
    expect([...new Set(packages.map(({ to }) => to))].sort()).toEqual(['#i18n']);
    expect(inPage.filter((file) => folderOf(file) === 'store')).toEqual([]);
  });

  it.each([
    // Hosts are parts of other clues, not found in text by themselves.
    ['core/clues', /^(?!find-clues\.ts|host\.ts|index\.ts).+\.ts$/],
    ['store/migrations', /^\d+-.+\.ts$/],
  ])('lists everything that lies in %s', (folder, kind) => {
    const list = textOf(join(root, folder, 'index.ts'));
    const missing = readdirSync(join(root, folder)).filter((name) => kind.test(name) && !list.includes(`'./${name}'`));
    expect(missing).toEqual([]);
  });

  it('has every mail site in the list of hosted ones or in the script of its family', () => {
    const scripts = readdirSync('entrypoints').filter((name) => name.endsWith('.page.ts'));
    const lists = [join(root, 'sites/hosted-anywhere.ts'), ...scripts.map((name) => resolve('entrypoints', name))]
      .map(textOf)
      .join('');
    const siteFiles = readdirSync(join(root, 'sites')).filter(
      (name) => name.endsWith('.ts') && textOf(join(root, 'sites', name)).includes(': Site = {'),
    );
    expect(siteFiles.length).toBeGreaterThan(1);
    expect(siteFiles.filter((name) => !lists.includes(`/${name}'`))).toEqual([]);
    const known = new Set(knownSites.map(({ script }) => `${script}.page.ts`));
    expect([...known].filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('keeps main() of every entrypoint short: wiring only', () => {
    const entries = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    expect(entries.length).toBeGreaterThan(3);
    for (const name of entries) expect(textOf(resolve('entrypoints', name)).split('\n').length, name).toBeLessThan(30);
  });
});

describe('the texts', () => {
  const keysOf = (file: string) => {
    const path: string[] = [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const match = /^( *)(['\w]+):(.*)$/.exec(line);
        if (!match) return [];
        const depth = (match[1]?.length ?? 0) / 2;
        path.splice(depth, path.length, (match[2] ?? '').replaceAll("'", ''));
        return match[3]?.trim() === '' ? [] : path.join('.');
      });
  };
  const [en, zh] = [keysOf('assets/locales/en.yml'), keysOf('assets/locales/zh_CN.yml')];

  it('stand in both languages', () => {
    expect(en.length).toBeGreaterThan(80);
    expect(zh).toEqual(en);
  });

  it('are all used', () => {
    const code = files.map(textOf).join('\n') + readFileSync('wxt.config.ts', 'utf8');
    const literal = new Set([...code.matchAll(/'([a-zA-Z_]+(?:\.[a-zA-Z_]+)*)'/g)].map((match) => match[1]));
    const prefixes = [...code.matchAll(/`([a-z]+(?:\.[a-z]+)*)\.\$\{/g)].map((match) => `${match[1]}.`);
    const unused = en
      .map((key) => key.replace(/\.(?:\d|n)$/, ''))
      .filter(
        (key) =>
          !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)) && !code.includes(`__MSG_${key}__`),
      );
    expect(unused).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
}
