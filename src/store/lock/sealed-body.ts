import { Failure } from '../../core/failure.ts';

/** An original that is locked: what its own key is made of, and that its pieces are of this size. */
export interface BodySeal {
  salt: Uint8Array<ArrayBuffer>;
  pieceBytes: number;
}

/** So much is in memory at once. */
const pieceBytes = 1 << 20;
const tagBytes = 16;

/**
 * Locks an original piece by piece, whatever its size: AES-GCM, with a key of its own for each (HKDF), so that the pieces are simply
 * counted. Its hash, the place of each piece and which is the last are bound to it: nothing can be exchanged, moved or cut.
 */
export async function sealBody(
  key: Uint8Array<ArrayBuffer>,
  sha256: string,
  body: Blob,
): Promise<{ body: Blob; seal: BodySeal }> {
  const seal = { salt: crypto.getRandomValues(new Uint8Array(32)), pieceBytes };
  const own = await keyOf(key, seal);
  const pieces: Blob[] = [];
  for (const { at, last, piece } of piecesOf(body, pieceBytes)) {
    pieces.push(new Blob([await crypto.subtle.encrypt(boundTo(sha256, at, last), own, await piece.arrayBuffer())]));
  }
  return { body: new Blob(pieces), seal };
}

/** @throws Failure `lock-altered` for another key, or a body that was changed, cut or stands in another's place */
export async function openBody(
  key: Uint8Array<ArrayBuffer>,
  sha256: string,
  { body, seal }: { body: Blob; seal: BodySeal },
): Promise<Blob> {
  const own = await keyOf(key, seal);
  const pieces: Blob[] = [];
  try {
    for (const { at, last, piece } of piecesOf(body, seal.pieceBytes + tagBytes)) {
      pieces.push(new Blob([await crypto.subtle.decrypt(boundTo(sha256, at, last), own, await piece.arrayBuffer())]));
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError')
      throw new Failure('lock-altered', { table: 'sources' });
    throw error;
  }
  return new Blob(pieces);
}

/** An empty original is one empty piece. */
function piecesOf(body: Blob, size: number) {
  const count = Math.max(1, Math.ceil(body.size / size));
  return Array.from({ length: count }, (_, at) => ({
    at,
    last: at === count - 1,
    piece: body.slice(at * size, (at + 1) * size),
  }));
}

function boundTo(sha256: string, at: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(0, at);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(sha256) };
}

async function keyOf(key: Uint8Array<ArrayBuffer>, { salt }: BodySeal): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('cluebook source');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(derivation, master, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
