import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPicture } from '../src/background/read-picture.ts';

/** Reads the QR codes of one picture, for Firefox, whose background is a page. */
export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
      void readPicture(data).then((codes) => postMessage(codes));
    });
  },
});
