import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Unable } from './explain.mjs';
import { run } from './run-process.mjs';
import { mustBeWritable } from './writable.mjs';

const mark = 'node_modules/.installed-from';

/** Installs exactly what the lock file says, unless just that is there already. */
export async function installDependencies(env) {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  mustBeWritable();
  try {
    await run('npm', ['ci'], { env, quiet: true, label: 'Installing the dependencies' });
  } catch (error) {
    throw new Unable(
      `The dependencies could not be installed. ${error.message}`,
      'Look at the network and at the message above, and start again.',
    );
  }
  writeFileSync(mark, lock);
}
