import { accessSync, constants } from 'node:fs';
import { Unable } from './explain.mjs';

/** Whatever is installed or built is written into the project's own folder: said at once where that is not allowed. */
export function mustBeWritable(folder = process.cwd()) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Unable(
      `The folder ${folder} cannot be written to (${error.code}).`,
      'Copy the project into a folder of your own, and start again.',
    );
  }
}
