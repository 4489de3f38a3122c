import type { AttachedKind } from './exhibit.ts';

/** How phones and computers name the pictures that they take of their own screen. */
const screenName = /screen[\s_-]?(?:shot|capture)|截屏|截图|螢幕|屏幕快照|bildschirmfoto|capture d.écran/i;

/** What a file that the person attaches is, by its media type and name alone: it is never opened. */
export function attachedKind(mediaType: string, name: string): AttachedKind {
  if (/^(?:audio|video)\//.test(mediaType)) return 'recording';
  if (!mediaType.startsWith('image/')) return 'file';
  return screenName.test(name) ? 'screenshot' : 'picture';
}
