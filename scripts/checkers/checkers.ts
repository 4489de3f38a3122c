import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { offlinePage } from './offline-page.ts';

/** The programs that travel with every package, as texts. */
export async function makeCheckers(): Promise<{ 'verify.html': string; 'check_package.py': string }> {
  const python = resolve(import.meta.dirname, '../../assets/checkers/check_package.py');
  return { 'verify.html': await offlinePage(), 'check_package.py': await readFile(python, 'utf8') };
}

const wanted = '#checkers';

/** Gives them to the extension as a module, which is made when the extension is built. */
export function checkersPlugin() {
  let made: ReturnType<typeof makeCheckers> | undefined;
  return {
    name: 'cluebook-checkers',
    resolveId: (id: string) => (id === wanted ? `\0${wanted}` : null),
    async load(id: string) {
      if (id !== `\0${wanted}`) return null;
      made ??= makeCheckers();
      return `export const checkers = ${JSON.stringify(await made)};`;
    },
  };
}
