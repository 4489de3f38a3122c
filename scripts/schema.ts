/** `npm run schema`: writes the published JSON Schema of the lawyer's file from its zod schema. */
import { mkdir, writeFile } from 'node:fs/promises';
import { packageSchema } from '../src/core/package.ts';

const folder = new URL('../assets/public/schema/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('cluebook-1.schema.json', folder), `${JSON.stringify(packageSchema(), null, 2)}\n`);
