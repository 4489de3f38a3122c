import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { sharedPath } from '../../shared-folder.ts';

type Check = (value: unknown) => string[];
const schemaFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { $id: string });

/** OASIS' schemas of STIX 2.1: the bundle, and each object against the schema of its own type. */
export function stixCheck(): Check {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, unicodeRegExp: false, allErrors: true });
  formats.default(ajv);
  const base = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';
  const names = new Map<string, string>();
  for (const schema of schemaFiles(sharedPath('validators/stix-2.1'))) {
    ajv.addSchema(schema);
    names.set(schema.$id.replace(/^.*\/(.*)\.json$/, '$1'), schema.$id);
  }
  const failures = (id: string, value: unknown) => {
    const validate = ajv.getSchema(id);
    if (!validate) throw new Error(`no schema ${id}`);
    return validate(value) === true
      ? []
      : (validate.errors ?? []).map((error) => `${id} ${error.instancePath} ${error.message}`);
  };
  return (bundle) => [
    ...failures(`${base}/common/bundle.json`, bundle),
    ...(bundle as { objects: { type: string }[] }).objects.flatMap((one) =>
      failures(names.get(one.type) ?? one.type, one),
    ),
  ];
}

/** The schemas of X-ARF v4. */
export function xarfCheck(): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const folder = sharedPath('validators/xarf-v4/schemas/v4');
  ajv.addSchema(JSON.parse(readFileSync(join(folder, 'xarf-core.json'), 'utf8')) as object);
  for (const schema of schemaFiles(join(folder, 'types'))) ajv.addSchema(schema);
  return (report) => {
    const { category, type } = report as { category: string; type: string };
    const validate = ajv.getSchema(`https://xarf.org/schemas/v4/types/${category}-${type}.json`);
    if (!validate) throw new Error(`no schema ${category}-${type}`);
    return validate(report) === true
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** CASE/UCO 1.4.0: its SHACL shapes, without those in SPARQL, which this validator does not run. */
export function caseCheck(): (value: object) => Promise<string[]> {
  const sub = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
  const all = new Store(new Parser().parse(readFileSync(sharedPath('validators/case-1.4.0.ttl'), 'utf8')));
  const drop = [
    ...all.getQuads(null, 'http://www.w3.org/2002/07/owl#imports', null, null),
    ...all.getQuads(null, 'http://www.w3.org/ns/shacl#sparql', null, null),
  ];
  all.removeQuads(drop);
  const classes = all.getQuads(null, sub, null, null);
  const validator = new Validator(all);
  return async (document) => {
    const quads: unknown = await jsonld.toRDF(document, { format: 'application/n-quads' });
    const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads as string));
    data.addQuads(classes);
    const report = await validator.validate(data);
    return report.results
      .filter(({ severity }) => severity?.value.endsWith('#Violation'))
      .map((one) => `${one.focusNode?.value} ${one.path?.value} ${one.sourceConstraintComponent?.value}`);
  };
}
