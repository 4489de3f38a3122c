import type { Tree } from './compound-writer.ts';

/** A property: text, bytes, a number, a time (milliseconds since 1970), or a message in the message. */
export type Value = string | Uint8Array | { number: number } | { time: number } | { object: Tree };

/** The storage of an Outlook message, recipient or attachment (MS-OXMSG). `head`: 32, 24 or 8 bytes before the fixed properties. */
export function makeItem(head: 32 | 24 | 8, properties: Record<string, Value>, inside: Tree = {}): Tree {
  const tree: Tree = { ...inside };
  const fixed: number[] = Array.from({ length: head }, () => 0);
  for (const [id, value] of Object.entries(properties)) {
    const add = (type: string, content: Uint8Array | Tree) => {
      tree[`__substg1.0_${id}${type}`] = content;
    };
    if (typeof value === 'string') add('001F', utf16(value));
    else if (value instanceof Uint8Array) add('0102', value);
    else if ('object' in value) add('000D', value.object);
    else fixed.push(...fixedProperty(Number.parseInt(id, 16), value));
  }
  return { ...tree, '__properties_version1.0': Uint8Array.from(fixed) };
}

function fixedProperty(id: number, value: { number: number } | { time: number }): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint16(0, 'time' in value ? 0x40 : 3, true);
  view.setUint16(2, id, true);
  if ('time' in value) view.setBigUint64(8, (BigInt(value.time) + 11_644_473_600_000n) * 10_000n, true);
  else view.setUint32(8, value.number, true);
  return new Uint8Array(view.buffer);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
