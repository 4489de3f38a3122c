import type { Observation } from '../../observation.ts';
import { attachedFiles, endingsOf } from '../attached-files.ts';
import type { AttachedFile } from '../attached-files.ts';
import { documentEndings, macroEndings, runningEndings, runningTypes } from '../data/dangerous-files.ts';
import type { Observer } from '../observed-message.ts';

const most = 10;
/** Turn the direction of the text after them: `invoice‮fdp.exe` is read as `invoiceexe.pdf` (UAX 9). */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

/** Attachments that can run something when opened, or carry macros. By name and type; nothing is opened. */
export const attachments: Observer = {
  codes: ['executable-attachment', 'macro-attachment'],
  find: ({ facts }) => attachedFiles(facts).flatMap(dangers).slice(0, most),
};

function dangers(file: AttachedFile): Observation[] {
  const [last = '', before = ''] = endingsOf(file.name);
  const values = (why: string) => ({ name: file.name === '' ? file.declared : file.name, why });
  const why = reasonToRun(file, last, before);
  if (why !== null) return [{ code: 'executable-attachment', values: values(why), where: [file.where] }];
  if (macroEndings.has(last)) return [{ code: 'macro-attachment', values: values('ending'), where: [file.where] }];
  const declaredMacro = /macroenabled/.test(`${file.declared} ${file.sniffed ?? ''}`);
  return declaredMacro ? [{ code: 'macro-attachment', values: values('type'), where: [file.where] }] : [];
}

function reasonToRun({ name, declared, sniffed }: AttachedFile, last: string, before: string): string | null {
  if (runningEndings.has(last)) {
    if (turning.test(name)) return 'turned-name';
    return documentEndings.has(before) ? 'double-ending' : 'ending';
  }
  if (runningTypes.has(sniffed ?? '')) return 'content';
  return runningTypes.has(declared) ? 'type' : null;
}
