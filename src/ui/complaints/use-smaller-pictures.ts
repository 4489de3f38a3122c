import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AttachmentSet, CaseFile, LeftOut, SmallerForm } from '../../complaints/attachment-set.ts';
import { fileType } from '../../complaints/file-type.ts';
import type { CaseFiles } from './case-files.ts';
import { smallerPicture } from './smaller-picture.ts';

/** More pictures than this no office takes; the others stay out as they are. */
const mostPictures = 20;
const mended: readonly LeftOut[] = ['too-large', 'too-much-together'];

export interface SmallerPictures {
  /** The same files, those pictures with the forms that could be sent in their place. */
  files: CaseFile[];
  bytesOf: CaseFiles['bytesOf'];
  /** How many of how many are made, while it goes on. */
  work: { done: number; total: number } | null;
}

/**
 * Makes pictures smaller that would stay out of a set as they are. One after the other, given up when the page is left; what was made
 * once is kept as long as the exhibits stay the same.
 */
export function useSmallerPictures(ofExhibits: CaseFiles, given: CaseFiles, set: AttachmentSet): SmallerPictures {
  const [, setDone] = useState(0);
  const made = useMemo(() => new Map<string, Blob[]>(), [ofExhibits]);
  const wanted = set.left.filter(isWanted).slice(0, mostPictures);
  const names = wanted.map(({ file }) => file.name);
  useEffect(() => {
    let over = false;
    const makeAll = async () => {
      for (const name of names) {
        if (over) return;
        if (made.has(name)) continue;
        const bytes = await ofExhibits.bytesOf
          .get(name)?.()
          .catch(() => undefined);
        made.set(name, bytes ? await smallerPicture(bytes) : []);
        if (!over) setDone((count) => count + 1);
      }
    };
    void makeAll();
    return () => {
      over = true;
    };
  }, [ofExhibits, names.join('\n')]);
  const bytesOf = new Map(given.bytesOf);
  const files = given.files.map((file) => {
    const forms = (made.get(file.name) ?? []).map((content, index) => ({ content, ...formOf(file, content, index) }));
    for (const { content, name } of forms) bytesOf.set(name, async () => new Uint8Array(await content.arrayBuffer()));
    return forms.length === 0 ? file : { ...file, smaller: forms.map(({ content: _content, ...form }) => form) };
  });
  const done = names.filter((name) => made.has(name)).length;
  return { files, bytesOf, work: done < names.length ? { done, total: names.length } : null };
}

function isWanted({ file, because }: AttachmentSet['left'][number]): boolean {
  return mended.includes(because) && fileType(file.mediaType) === 'picture';
}

/** `EX-0001_screenshot_smaller.jpg`, `EX-0001_screenshot_smaller-2.jpg` */
function formOf({ name }: CaseFile, { size }: Blob, index: number): SmallerForm {
  const stem = name.replace(/\.[a-z0-9]+$/i, '');
  const which = index === 0 ? '' : `-${index + 1}`;
  return { name: `${stem}_smaller${which}.jpg`, mediaType: 'image/jpeg', bytes: size, how: 'picture-scaled' };
}
