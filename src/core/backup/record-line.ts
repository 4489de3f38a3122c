import { base64 } from '@scure/base';

/** A file's worth of bytes in a record lies beside the records; the line has its place among them, and its type. */
interface BlobPlace {
  $blob: number;
  type: string;
}

/**
 * A record as one line of JSON. Bytes are written as `{"$bytes": base64}`, a blob as `{"$blob": place, "type"}`; an object that has
 * a name with a dollar of its own is wrapped, so that whatever it says is read back as it was.
 *
 * @param place keeps a blob, and tells where
 */
export function recordLine(record: unknown, place: (blob: Blob) => number): string {
  return JSON.stringify(written(record, place));
}

function written(value: unknown, place: (blob: Blob) => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => written(one, place));
  if (value instanceof Blob) return { $blob: place(value), type: value.type } satisfies BlobPlace;
  if (value instanceof Uint8Array) return { $bytes: base64.encode(value) };
  if (value instanceof ArrayBuffer) return { $buffer: base64.encode(new Uint8Array(value)) };
  const fields = Object.entries(value).map(([name, field]) => [name, written(field, place)] as const);
  // Not by assignment: `__proto__` is a name like any other.
  const object: unknown = Object.fromEntries(fields);
  return fields.some(([name]) => name.startsWith('$')) ? { $object: object } : object;
}

/**
 * The record of a line.
 *
 * @param blobAt the blob of a place
 * @throws SyntaxError, or TypeError for a mark that nobody wrote
 */
export function recordOfLine(line: string, blobAt: (place: number) => Blob): unknown {
  return read(JSON.parse(line), blobAt);
}

function read(value: unknown, blobAt: (place: number) => Blob): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => read(one, blobAt));
  const fields = Object.entries(value as Record<string, unknown>);
  if (!fields.some(([name]) => name.startsWith('$'))) return readFields(fields, blobAt);
  const [[name, marked] = ['', undefined]] = fields;
  if (name === '$object' && typeof marked === 'object' && marked !== null)
    return readFields(Object.entries(marked as Record<string, unknown>), blobAt);
  if (name === '$bytes' && typeof marked === 'string') return base64.decode(marked);
  if (name === '$buffer' && typeof marked === 'string') return base64.decode(marked).buffer;
  if (name === '$blob' && typeof marked === 'number') return blobOf(value, marked, blobAt);
  throw new TypeError(`${name}: not a mark`);
}

function blobOf(value: object, place: number, blobAt: (place: number) => Blob): Blob {
  const type = 'type' in value && typeof value.type === 'string' ? value.type : '';
  const blob = blobAt(place);
  return blob.slice(0, blob.size, type);
}

function readFields(fields: [string, unknown][], blobAt: (place: number) => Blob): unknown {
  return Object.fromEntries(fields.map(([name, field]) => [name, read(field, blobAt)]));
}
