/** Endings for originals that are no mails, by media type; none that something runs when it is pressed. */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/vnd.ms-outlook', 'msg'],
  ['text/plain', 'txt'],
  ['application/json', 'json'],
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/mp4', 'm4a'],
  ['audio/amr', 'amr'],
  ['video/mp4', 'mp4'],
]);

/** `originals/EX-0001/message.eml`: made up by us, because the names that strangers give are not safe everywhere. */
export function originalName(exhibit: string, index: number, mediaType: string): string {
  const [name, ending] =
    mediaType === 'message/rfc822' ? ['message', 'eml'] : ['original', endings.get(mediaType) ?? 'bin'];
  return `originals/${exhibit}/${name}${index === 0 ? '' : `-${index + 1}`}.${ending}`;
}
