import type { Words } from '../core/channel-field.ts';
import type { LeftOut, SmallerForm } from './attachment-set.ts';

export const leftOutWords: Record<LeftOut, Words> = {
  'takes-none': {
    en: 'Nothing can be attached here. Keep it until somebody asks.',
    'zh-CN': '此处不能上传附件，请自行保存备查。',
  },
  type: { en: 'This kind of file is not taken.', 'zh-CN': '不接受这种文件类型。' },
  'too-large': { en: 'Larger than one file may be.', 'zh-CN': '超过单个文件的大小限制。' },
  'too-much-together': { en: 'All together would be too large.', 'zh-CN': '合计超过大小限制。' },
  'too-many': { en: 'No more files are taken.', 'zh-CN': '超过文件数量限制。' },
};

/** How a file was made smaller. The original stays as it is. */
export const smallerWords: Record<SmallerForm['how'], Words> = {
  'picture-scaled': {
    en: 'Picture made smaller; the original is in the full package.',
    'zh-CN': '图片已缩小，原图在完整证据包中。',
  },
  'as-pdf': {
    en: 'Turned into a PDF; the original is in the full package.',
    'zh-CN': '已转为PDF，原件在完整证据包中。',
  },
  'text-alone': {
    en: 'Only the text; the original is in the full package.',
    'zh-CN': '仅保留文字，原件在完整证据包中。',
  },
};
