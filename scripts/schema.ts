/** `npm run schema`: writes the published JSON Schemas of the lawyer's file and of the redacted one from their zod schemas. */
import { mkdir, writeFile } from 'node:fs/promises';
import { packageSchema } from '../src/core/package.ts';
import { redactedSchema } from '../src/redact/redacted-package.ts';

const folder = new URL('../assets/public/schema/', import.meta.url);
await mkdir(folder, { recursive: true });
const schemas = { 'cluebook-1': packageSchema(), 'cluebook-redacted-1': redactedSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  await writeFile(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
