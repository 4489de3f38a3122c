import { asciiDomain, isPublicDomain } from '../host.ts';

/** Suffixes that are also endings of files, members in program text, or products: alone they are no evidence of a site. */
const endingsOfFiles = new Set(
  'py rs md sh pl ps so zip mov cab app bat bin cfg dat doc gz tar java swift ai cc pm lua mm bar call name zone foo page dev pub js ml id as do is'.split(
    ' ',
  ),
);
/** Country suffixes that are words, so that `done.So` is two sentences without a space between. */
const words = new Set(
  'am as at be by de do el en es et go he im in is it la le lo me my no of on or pa pm se si so st tl to tv us we'.split(
    ' ',
  ),
);

/**
 * Whether a name that stands in text without a scheme is a site, by the name alone: a public suffix written in one case, and
 * where the suffix is also a word or a file's ending, more than one plain label before it.
 */
export function isBareSite(name: string): boolean {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  if (!isWrittenAlike(name, suffix) || !isSite(name)) return false;
  const lower = suffix.toLowerCase();
  if (!words.has(lower) && !endingsOfFiles.has(lower)) return true;
  const labels = name.split('.');
  return labels.length > 2 || /\d|-/.test(labels[0] ?? '');
}

/** The same for a name with a path after it, which few texts but URLs have. */
export function isBareSiteWithPath(name: string): boolean {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  return isWrittenAlike(name, suffix) && isSite(name);
}

/** A name that begins with `www.` is a site however it is written: telephones begin sentences with a capital. */
export function isWwwSite(name: string): boolean {
  return /^www\d?\./i.test(name) && isSite(name);
}

function isSite(name: string): boolean {
  const ascii = asciiDomain(name.toLowerCase());
  return ascii !== null && isPublicDomain(ascii) && !/^[\d.]+$/.test(ascii);
}

/** `Example.com` and `EXAMPLE.COM`, not `ended.Then`; capitals alone need a name of some length (`ASP.NET`). */
function isWrittenAlike(name: string, suffix: string): boolean {
  if (suffix === suffix.toLowerCase()) return true;
  return name === name.toUpperCase() && name.length - suffix.length > 4;
}
