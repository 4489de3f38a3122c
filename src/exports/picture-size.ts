/** What a document has to know of a picture to give it room. */
export interface PictureSize {
  type: 'png' | 'jpg';
  width: number;
  height: number;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More than any screen; a size that is made up must not make a document of a mile. */
const most = 32_000;

/** The size of a PNG (its first chunk) or JPEG (its frame header); null for anything else, or for one that is not whole so far. */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngStart.every((byte, index) => bytes[index] === byte) ? pngSize(view) : jpegSize(view);
  return found && isSize(found.width) && isSize(found.height) ? found : null;
}

function isSize(value: number): boolean {
  return value > 0 && value <= most;
}

function pngSize(view: DataView): PictureSize | null {
  return view.byteLength < 24 ? null : { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment (ITU-T T.81, B.1.1) to the frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
