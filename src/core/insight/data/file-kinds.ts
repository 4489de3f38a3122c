/** Kinds that first bytes can tell apart, with the names that each goes by; the registered type is among them. */
const kinds: Record<string, { types: RegExp; endings: string }> = {
  pdf: { types: /^application\/(?:x-)?pdf$/, endings: 'pdf' },
  // OOXML, OpenDocument, EPUB, JAR and APK are ZIP files: their first bytes cannot say which.
  zip: {
    types:
      /^application\/(?:(?:x-)?zip(?:-compressed)?|vnd\.openxmlformats-.*|vnd\.ms-\w+\.\w+\.macroenabled.*|vnd\.oasis\..*|epub\+zip|(?:x-)?java-archive|vnd\.android\.package-archive)$/,
    endings: 'zip docx docm xlsx xlsm xlsb pptx pptm odt ods odp epub jar apk',
  },
  ole: {
    types:
      /^application\/(?:msword|vnd\.ms-(?:excel|powerpoint|outlook|project)|x-ole-storage|x-cfb|x-msi|vnd\.visio|x-msg)$/,
    endings: 'xls ppt msg msi vsd mpp',
  },
  png: { types: /^image\/(?:x-)?png$/, endings: 'png' },
  jpeg: { types: /^image\/(?:jpe?g|pjpeg|jfif|jp_)$/, endings: 'jpg jpeg jpe jfif' },
  gif: { types: /^image\/gif$/, endings: 'gif' },
  webp: { types: /^image\/webp$/, endings: 'webp' },
  bmp: { types: /^image\/(?:x-)?(?:ms-)?bmp$/, endings: 'bmp dib' },
  rar: { types: /^application\/(?:x-|vnd\.)?rar(?:-compressed)?$/, endings: 'rar' },
  '7z': { types: /^application\/x-7z-compressed$/, endings: '7z' },
  gzip: { types: /^application\/(?:x-)?(?:gzip|gzip-compressed|tgz|compressed-tar)$/, endings: 'gz tgz' },
  program: {
    types:
      /^application\/(?:x-msdownload|vnd\.microsoft\.portable-executable|x-dosexec|x-msdos-program|x-executable|x-elf|x-mach-binary)$/,
    endings: 'exe scr dll com',
  },
  rtf: { types: /^(?:application|text)\/(?:x-)?(?:rtf|richtext)$/, endings: 'rtf' },
  html: { types: /^(?:text\/html|application\/xhtml\+xml)$/, endings: 'html htm xhtml shtml' },
  iso: { types: /^application\/(?:x-)?(?:iso9660-image|cd-image|iso-image)$/, endings: 'iso' },
};
const byEnding = new Map(
  Object.entries(kinds).flatMap(([kind, { endings }]) => endings.split(' ').map((ending) => [ending, kind])),
);

/** The kind that a media type names; null for one that first bytes cannot tell, and for `application/octet-stream`. */
export function kindOfType(mediaType: string): string | null {
  const type = mediaType.slice(0, 200).toLowerCase();
  return Object.entries(kinds).find(([, { types }]) => types.test(type))?.[0] ?? null;
}

/** The kind that a file name's ending names. `doc` is none: it has been Word, RTF, HTML and plain text for decades. */
export function kindOfEnding(ending: string): string | null {
  return byEnding.get(ending) ?? null;
}
