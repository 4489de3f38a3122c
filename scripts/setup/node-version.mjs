import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Unable } from './explain.mjs';
import { run } from './run-process.mjs';
import { mustBeWritable } from './writable.mjs';

/** The Node that the tools run on where the machine's own is too old. */
const version = '24.21.0';

/** Tools need 22.12 at least; 24 runs TypeScript files as they are. */
export function isGoodNode(text) {
  return Number(text.replace(/^v/, '').split('.')[0]) >= 24;
}

/** The folder of a Node that is new enough: the running one, or one that is fetched from npm once. */
export async function goodNode() {
  if (isGoodNode(process.version)) return dirname(process.execPath);
  const home = resolve('.cache/node');
  const folder = join(home, 'node_modules', 'node', 'bin');
  const mark = join(home, `complete-${version}`);
  if (existsSync(mark)) return folder;
  mustBeWritable();
  await mkdir(home, { recursive: true });
  const label = `Node ${process.version} is too old for the tools: fetching Node ${version} into .cache (about 190 MB)`;
  try {
    await run('npm', ['install', '--no-save', '--no-package-lock', '--prefix', home, `node@${version}`], {
      label,
      quiet: true,
    });
  } catch (error) {
    throw new Unable(
      `Node ${version} could not be fetched. ${error.message}`,
      'Look at the network, or install Node 24 or newer yourself, and start again.',
    );
  }
  // Only now: a fetch that was stopped half-way must not pass for a Node.
  await writeFile(mark, '');
  return folder;
}
