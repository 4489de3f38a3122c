import { readQrCodes } from '../core/qr/read-qr-codes.ts';
import type { QrCode } from '../core/qr/read-qr-codes.ts';
import { decodeImage } from './decode-image.ts';

/** The QR codes of a picture, in this very thread. Imports nothing of the extension's: it also runs in a bare worker. */
export async function readPicture(bytes: Uint8Array<ArrayBuffer>): Promise<QrCode[]> {
  const pixels = await decodeImage(bytes);
  return pixels ? readQrCodes(pixels) : [];
}
