import type { Attachments, Channel } from '../core/channel.ts';
import type { Words } from '../core/channel-field.ts';
import { leftOutWords, smallerWords } from './attachment-words.ts';
import type { Held } from './complaint-exhibit.ts';
import { fileType } from './file-type.ts';

/** A form in which a file could be sent: as it is, or made smaller in one stated way. */
export interface FileForm {
  name: string;
  mediaType: string;
  bytes: number;
}
export interface SmallerForm extends FileForm {
  how: 'picture-scaled' | 'as-pdf' | 'text-alone';
}

/** A file of the case. `smaller`: what could be sent in its place, the best first; the file itself is never altered. */
export interface CaseFile extends FileForm {
  what: 'original' | 'evidence-list' | 'statement' | 'letter' | 'receipt' | 'screenshot' | 'other';
  exhibit?: number;
  /** Names of other files that this one holds, joined: it is taken in their place when they are too many. */
  holds?: readonly string[];
  smaller?: readonly SmallerForm[];
}

export type LeftOut = 'takes-none' | 'type' | 'too-large' | 'too-much-together' | 'too-many';

export interface AttachmentSet {
  taken: { file: CaseFile; as: FileForm; how: 'whole' | SmallerForm['how']; say?: Words }[];
  /** What stays out, and why: it goes with the full package, or is sent when asked for. */
  left: { file: CaseFile; because: LeftOut; say: Words }[];
  bytes: number;
  /** Which limits are known at all; of the others nothing can be promised. */
  known: { files: boolean; size: boolean; types: boolean };
  /** An original is demanded, there are mails, and none of them is in the set as it is. */
  originalMissing: boolean;
}

/**
 * The attachments that a channel takes: the most useful first, each as it is or in the largest form that fits. Number, size of
 * each, size together and types are kept to as far as they are known. Where files do not all fit, those that are joined in one
 * are taken as that one, if more gets in so. Pure: the same files give the same set.
 */
export function attachmentSet(channel: Channel, files: readonly CaseFile[], held: Held): AttachmentSet {
  const rules = channel.attachments;
  const set = apartOrJoined(rules, mostUsefulFirst(files, channel));
  const original = set.taken.some(({ file, how }) => isOriginal(file) && how === 'whole');
  const wanted = rules.original?.is === 'demanded' && (held.exhibits.has('email') || held.exhibits.size === 0);
  return { ...set, originalMissing: wanted && !original };
}

function apartOrJoined(rules: Attachments, files: readonly CaseFile[]): AttachmentSet {
  const single = files.filter(({ holds }) => holds === undefined);
  const apart = setOf(rules, single);
  const inside = new Set(files.flatMap(({ holds }) => holds ?? []));
  if (apart.left.length === 0 || inside.size === 0) return apart;
  // An original mail is never given inside another file: that would not be the original.
  const joined = setOf(
    rules,
    files.filter((file) => !inside.has(file.name) || isOriginal(file)),
  );
  return told(joined) > told(apart) ? joined : apart;
}

/** How many files of the case a set gives, counting those inside of joined ones. */
function told({ taken }: AttachmentSet): number {
  return taken.reduce((sum, { file }) => sum + (file.holds?.length ?? 1), 0);
}

function setOf(rules: Attachments, files: readonly CaseFile[]): AttachmentSet {
  const set: AttachmentSet = {
    taken: [],
    left: [],
    bytes: 0,
    known: {
      files: rules.maxFiles !== undefined,
      size: rules.maxBytesEach !== undefined || rules.maxBytesTotal !== undefined,
      types: rules.types !== undefined,
    },
    originalMissing: false,
  };
  for (const file of files) add(file, set, rules);
  return set;
}

function add(file: CaseFile, set: AttachmentSet, rules: Attachments): void {
  const forms: Omit<AttachmentSet['taken'][number], 'file'>[] = [
    { as: file, how: 'whole' },
    ...(file.smaller ?? []).map((as) => ({ as, how: as.how, say: smallerWords[as.how] })),
  ];
  const refused = forms.map(({ as }) => whyNot(as, set, rules));
  const fits = refused.indexOf(null);
  const chosen = forms[fits];
  if (chosen === undefined) {
    const because = refused[0] ?? 'type';
    set.left.push({ file, because, say: leftOutWords[because] });
    return;
  }
  set.taken.push({ file, ...chosen });
  set.bytes += chosen.as.bytes;
}

function whyNot(form: FileForm, set: AttachmentSet, rules: Attachments): LeftOut | null {
  if (rules.none !== undefined) return 'takes-none';
  const type = fileType(form.mediaType);
  if (rules.types !== undefined && (type === null || !rules.types.list.includes(type))) return 'type';
  if (form.bytes > (rules.maxBytesEach?.max ?? Infinity)) return 'too-large';
  if (set.taken.length >= (rules.maxFiles?.max ?? Infinity)) return 'too-many';
  if (set.bytes + form.bytes > (rules.maxBytesTotal?.max ?? Infinity)) return 'too-much-together';
  return null;
}

const usual: readonly CaseFile['what'][] = [
  'letter',
  'evidence-list',
  'statement',
  'original',
  'receipt',
  'screenshot',
  'other',
];

/**
 * Originals go first where they are demanded or preferred. A statement that stands in the form itself goes last where files are
 * counted: it would take the place of evidence. Within one kind the given order stays.
 */
function mostUsefulFirst(files: readonly CaseFile[], { attachments, fields }: Channel): CaseFile[] {
  const { original, maxFiles } = attachments;
  const isWanted = original?.is === 'demanded' || original?.is === 'preferred';
  const isTold = maxFiles !== undefined && fields.some(({ from }) => from === 'statement' || from === 'story');
  const place = (file: CaseFile) => {
    if (isWanted && isOriginal(file)) return -1;
    return isTold && file.what === 'statement' ? usual.length : usual.indexOf(file.what);
  };
  return [...files].sort((a, b) => place(a) - place(b));
}

function isOriginal({ what, mediaType }: CaseFile): boolean {
  return what === 'original' && fileType(mediaType) === 'eml';
}
