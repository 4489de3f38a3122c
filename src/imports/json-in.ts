/** Largest JSON text taken, in bytes: 20 MB of originals as base64, and the records of many thousand exhibits. */
const longestJson = 1_000_000_000;

/** @throws Error in plain words when it is not JSON in UTF-8 */
export async function jsonIn(text: Blob, name: string): Promise<unknown> {
  if (text.size > longestJson) throw new Error(`${name}: larger than ${longestJson} bytes`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await text.arrayBuffer())) as unknown;
  } catch (error) {
    throw new Error(`${name}: not JSON in UTF-8`, { cause: error });
  }
}
