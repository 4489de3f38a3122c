import type { Observation } from '../../observation.ts';
import { attachedFiles, endingsOf } from '../attached-files.ts';
import type { AttachedFile } from '../attached-files.ts';
import { kindOfEnding, kindOfType } from '../data/file-kinds.ts';
import type { Observer } from '../observed-message.ts';

const most = 10;

/** The first bytes of an attachment say something else than its declared type, or than its name's ending. */
export const attachmentType: Observer = {
  codes: ['type-differs'],
  find: ({ facts }) => attachedFiles(facts).flatMap(differs).slice(0, most),
};

function differs(file: AttachedFile): Observation[] {
  const real = file.sniffed === undefined ? null : kindOfType(file.sniffed);
  if (real === null || file.sniffed === undefined) return [];
  const ending = endingsOf(file.name)[0] ?? '';
  const told = kindOfEnding(ending);
  const said = kindOfType(file.declared);
  const differing =
    said !== null && said !== real ? file.declared : told !== null && told !== real ? `.${ending}` : null;
  if (differing === null) return [];
  const name = file.name === '' ? file.declared : file.name;
  return [{ code: 'type-differs', values: { name, declared: differing, sniffed: file.sniffed }, where: [file.where] }];
}
