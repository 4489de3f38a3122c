import browser from 'webextension-polyfill';
import type { QrCode } from '../core/qr/read-qr-codes.ts';
import { readPicture } from './read-picture.ts';

/** A picture that takes longer than this, in a worker that can be ended, holds no code for us. */
const longestMs = 20_000;

/**
 * The QR codes of a picture, away from any page's thread. Chromium's background is a worker already, of a kind that can start
 * no other; reading gives way every few milliseconds there. Firefox's background is a page: a worker of its own reads.
 */
export function codesInImage(bytes: Uint8Array<ArrayBuffer>): Promise<QrCode[]> {
  return typeof Worker === 'undefined' ? readPicture(bytes) : codesInWorker(bytes);
}

function codesInWorker(bytes: Uint8Array<ArrayBuffer>): Promise<QrCode[]> {
  return new Promise((resolve) => {
    const worker = new Worker(browser.runtime.getURL('/qr-worker.js'));
    const end = (codes: QrCode[]) => {
      worker.terminate();
      clearTimeout(timer);
      resolve(codes);
    };
    const timer = setTimeout(() => end([]), longestMs);
    // Both ends are of one build: what comes back is what `readPicture` gave there.
    worker.addEventListener('message', ({ data }: MessageEvent<QrCode[]>) => end(data));
    worker.addEventListener('error', () => end([]));
    worker.postMessage(bytes, []);
  });
}
