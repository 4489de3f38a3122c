import { binaryBytes } from './raw-header.ts';
import type { RawField } from './raw-header.ts';
import type { Canonicalization } from './signature-report.ts';

/**
 * The header fields of one message in canonical form (RFC 6376, 3.4.1 and 3.4.2), and which of them a signature means.
 * Each field is made canonical once, however many signatures cover it.
 */
export class CanonicalHeader {
  readonly fields: readonly RawField[];
  private readonly byName = new Map<string, number[]>();
  private readonly relaxed = new Map<RawField, string>();

  constructor(fields: readonly RawField[]) {
    this.fields = fields;
    fields.forEach(({ name }, index) => {
      const same = this.byName.get(name);
      if (same) same.push(index);
      else this.byName.set(name, [index]);
    });
  }

  /** How many fields of that name there are. */
  count(name: string): number {
    return this.byName.get(name)?.length ?? 0;
  }

  /**
   * The fields that a list of names means (RFC 6376, 5.4.2): for each name the lowest field that was not taken yet; a name
   * without one stands for its absence. `self` is the signature, which never covers itself as a field (3.5, `h=`).
   */
  select(names: readonly string[], self: RawField): RawField[] {
    const taken = new Map<string, number>();
    const selected: RawField[] = [];
    for (const name of names) {
      const indexes = this.byName.get(name);
      if (!indexes) continue;
      let left = taken.get(name) ?? indexes.length;
      let field = left > 0 ? this.fields[indexes[--left] ?? -1] : undefined;
      if (field === self) field = left > 0 ? this.fields[indexes[--left] ?? -1] : undefined;
      taken.set(name, left);
      if (field) selected.push(field);
    }
    return selected;
  }

  /** The bytes that a signature signs: the fields, each with CR LF, and the signature's own field without its value. */
  signedBytes(fields: readonly RawField[], self: string, form: Canonicalization): Uint8Array<ArrayBuffer> {
    const lines = fields.map((field) => this.canonical(field, form));
    lines.push(form === 'simple' ? self : relaxedField(self));
    return binaryBytes(lines.join('\r\n'));
  }

  private canonical(field: RawField, form: Canonicalization): string {
    if (form === 'simple') return field.text;
    const before = this.relaxed.get(field);
    if (before !== undefined) return before;
    const made = relaxedField(field.text);
    this.relaxed.set(field, made);
    return made;
  }
}

/** The text of a signature's field with an empty value of `b=` (RFC 6376, 3.7). `range` counts from the value's start. */
export function withoutSignature(field: RawField, range: { start: number; end: number }): string {
  return field.text.slice(0, field.value + range.start) + field.text.slice(field.value + range.end);
}

/** RFC 6376, 3.4.2: name in lower case, unfolded, one space for each run of white space, none at the ends. */
export function relaxedField(text: string): string {
  const colon = text.indexOf(':');
  const name = text.slice(0, colon).toLowerCase();
  const value = text
    .slice(colon + 1)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .replaceAll(/[ \t]+/g, ' ');
  const end = value.endsWith(' ') ? value.length - 1 : value.length;
  return `${name.trimEnd()}:${value.slice(value.startsWith(' ') ? 1 : 0, Math.max(end, 1))}`;
}
