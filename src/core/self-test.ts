import { canonicalJson } from './canonical-json.ts';
import { hashBytes, hashBytesNow } from './hash.ts';

/** What a self-test looks at, in the order told. */
export const selfTests = ['hash', 'canonical', 'storage'] as const;
export type SelfTest = (typeof selfTests)[number];
export type SelfTestResult = Record<SelfTest, boolean>;

/** FIPS 180-4, the example of one block. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** Both ways in which Cluebook hashes give what the standard says, and not the same for other bytes. */
export async function testHash(): Promise<boolean> {
  const bytes = new TextEncoder().encode('abc');
  const [slow, now] = [await hashBytes(bytes), hashBytesNow(bytes)];
  return slow === abc && now === abc && hashBytesNow(bytes.subarray(1)) !== abc;
}

/** RFC 8785: the order of names (3.2.3), and numbers and signs (3.2.2), each with the form that it has to have. */
const vectors: readonly [string, string][] = [
  [
    String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00F6":"Latin Small Letter O With Diaeresis","\u20AC":"Euro Sign","\u{1F600}":"Emoji: Grinning Face","\uFB33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"literals":[null,true,false]}',
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  ],
  [String.raw`["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]`, String.raw`["€$\u000f\nA'B\"\\\\\"/"]`],
];

/** Records are written in the one form that everybody can hash again. */
export function testCanonical(): boolean {
  return vectors.every(([json, form]) => canonicalJson(JSON.parse(json)) === form);
}

/** So many bytes are written, read and hashed, each unlike the one before: a store that cuts or repeats is seen. */
export function testBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 70_001 }, (_none, index) => (index * 31 + (index >> 8)) & 0xff);
}
