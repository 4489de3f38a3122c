import { runningEndings } from '../insight/data/dangerous-files.ts';

/** Pages and pictures that run something only in what opens them. Nothing here opens them, and what a person saved of a site is evidence. */
const savedPages = new Set('html htm xhtml shtml mht mhtml svg svgz'.split(' '));

/** Endings that are a program's, for files whose first bytes say nothing (scripts are text). */
export const programEndings: ReadonlySet<string> = new Set(
  [...runningEndings].filter((ending) => !savedPages.has(ending)),
);

const withMacros = (what: string) => `application/vnd.ms-${what}.macroenabled.12`;

/** Media types of documents whose first bytes are those of a container or of no format (IANA media types, 2026-11). */
export const documentTypes: ReadonlyMap<string, string> = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['docm', withMacros('word.document')],
  ['xlsm', withMacros('excel.sheet')],
  ['pptm', withMacros('powerpoint.presentation')],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['epub', 'application/epub+zip'],
  ['pages', 'application/vnd.apple.pages'],
  ['numbers', 'application/vnd.apple.numbers'],
  ['key', 'application/vnd.apple.keynote'],
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['vsd', 'application/vnd.visio'],
  ['mpp', 'application/vnd.ms-project'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['vcf', 'text/vcard'],
  ['ics', 'text/calendar'],
  ['md', 'text/markdown'],
  ['mp3', 'audio/mpeg'],
  ['amr', 'audio/amr'],
  ['m4a', 'audio/mp4'],
  ['opus', 'audio/ogg'],
  ['aac', 'audio/aac'],
  ['heic', 'image/heic'],
  ['3gp', 'video/3gpp'],
  ['mov', 'video/quicktime'],
  ['mkv', 'video/matroska'],
  ['webm', 'video/webm'],
]);
