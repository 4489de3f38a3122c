import type { MessagePart } from '../message-facts.ts';
import type { TreePart } from './mime-tree.ts';
import { sniffType } from './sniff-type.ts';

/** What the record keeps of a part, without its hash. */
export function partFacts(part: TreePart): Omit<MessagePart, 'sha256'> {
  const sniffed = part.bytes === null ? null : sniffType(part.bytes);
  const closed = closedAs(part, sniffed);
  return {
    number: part.number,
    mediaType: part.mediaType,
    ...(sniffed === null ? {} : { sniffedType: sniffed }),
    ...(part.charset === undefined ? {} : { charset: part.charset }),
    ...(part.encoding === undefined ? {} : { encoding: part.encoding }),
    ...(part.disposition === undefined ? {} : { disposition: part.disposition }),
    ...(part.name === undefined ? {} : { name: part.name }),
    ...(part.contentId === undefined ? {} : { contentId: part.contentId }),
    ...(part.bytes === null ? {} : { bytes: part.bytes.length }),
    start: part.start,
    end: part.end,
    ...(closed === null ? {} : { closed }),
  };
}

/**
 * Recognised and not opened: S/MIME (RFC 8551), OpenPGP (RFC 3156), TNEF of Outlook, external bodies (RFC 2017), and
 * messages protected by Microsoft's rights management.
 */
function closedAs(
  { mediaType, parameters, name, bytes }: TreePart,
  sniffed: string | null,
): NonNullable<MessagePart['closed']> | null {
  if (/^application\/(?:x-)?pkcs7-mime$/.test(mediaType) || /\.p7m$/i.test(name ?? '')) {
    return (
      smimeKind(bytes) ?? (signedTypes.test(parameters.get('smime-type') ?? '') ? 'smime-signed' : 'smime-encrypted')
    );
  }
  if (mediaType === 'multipart/encrypted' || mediaType === 'application/pgp-encrypted') return 'pgp-encrypted';
  if (
    /^application\/(?:vnd\.)?ms-tnef$/.test(mediaType) ||
    sniffed === 'application/vnd.ms-tnef' ||
    /^winmail\.dat$/i.test(name ?? '')
  )
    return 'tnef';
  if (mediaType === 'message/external-body') return 'external-body';
  if (mediaType === 'application/x-microsoft-rpmsg-message' || /\.rpmsg$/i.test(name ?? '')) return 'rpmsg';
  if (bytes !== null && bytes[0] === 0x2d && beginsWith(bytes, '-----BEGIN PGP MESSAGE-----')) return 'pgp-encrypted';
  return null;
}

const signedTypes = /^(?:signed|certs-only|compressed)/i;
/** Object identifiers of CMS contents (RFC 5652), in hexadecimal: signedData, envelopedData. */
const cmsContents = [
  ['2a864886f70d010702', 'smime-signed'],
  ['2a864886f70d010703', 'smime-encrypted'],
] as const;

/** What the content itself says, which gateways that rename the type leave as it is. */
function smimeKind(bytes: Uint8Array | null): NonNullable<MessagePart['closed']> | null {
  const start = Array.from(bytes?.subarray(0, 64) ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');
  return cmsContents.find(([identifier]) => start.includes(identifier))?.[1] ?? null;
}

/**
 * A part that is a file to the reader and not the message's text: everything but a plain or HTML text that has no name
 * and is not declared an attachment.
 */
export function isAttachment({ kind, mediaType, disposition, name }: TreePart): boolean {
  if (kind === 'multipart' || mediaType.startsWith('multipart/')) return false;
  if (disposition === 'attachment') return true;
  return !/^text(?:\/(?:plain|html|enriched|richtext))?$/.test(mediaType) || (name ?? '') !== '';
}

function beginsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}
