import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { extensionFolder } from '../../../scripts/browser/chromium.ts';

/** A copy of the extension. */
export interface PermittedExtension {
  folder: string;
  remove(): Promise<void>;
}

/** A copy of the extension that has been given one thing that it asks for: no test can press the browser's own question. */
export async function permittedExtension(permission: string): Promise<PermittedExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'cluebook-extension-'));
  await cp(extensionFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<'permissions' | 'optional_permissions', string[]>;
  expect(manifest.permissions).not.toContain(permission);
  expect(manifest.optional_permissions).toContain(permission);
  manifest.permissions.push(permission);
  await writeFile(path, JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
