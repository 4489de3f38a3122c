import type { Case } from '../core/case.ts';
import type { Channel } from '../core/channel.ts';
import type { Words } from '../core/channel-field.ts';
import type { AttachmentSet } from './attachment-set.ts';
import { checklistWords, type ChecklistCode } from './checklist-words.ts';
import type { FilledField } from './fill-channel.ts';
import { stepState } from './first-steps.ts';
import { uncertainFacts } from './uncertain-facts.ts';

/**
 * `done`: we looked, it is there. `to-do`: the person can do it, the complaint goes without. `refused-without`: it would be
 * refused or sent back. `wait`: until a day. `yours`: only the person can tick it. `know`: to be read before sending.
 */
export type ItemState = 'done' | 'to-do' | 'refused-without' | 'wait' | 'yours' | 'know';

export interface ChecklistItem {
  code: ChecklistCode;
  state: ItemState;
  say: Words;
  /** A field's id, where it is about one. */
  field?: string;
  /** `2026-12-12` */
  until?: string;
}

export interface Prepared {
  case: Case;
  filled: readonly FilledField[];
  attachments: AttachmentSet;
  /** `2026-11-25` */
  today: string;
}

/** What is missing before it can be sent, and what to know: what would make it fail first. Pure. */
export function checklist(channel: Channel, prepared: Prepared): ChecklistItem[] {
  const items = [
    ...beforeIt(channel, prepared),
    ...ofFields(prepared.filled),
    ...ofFiles(channel, prepared.attachments),
    ...ofLanguage(channel),
    ...toKnow(channel, prepared),
  ];
  const order: ItemState[] = ['refused-without', 'wait', 'to-do', 'yours', 'done', 'know'];
  return items.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function beforeIt(channel: Channel, { case: { earlierSteps }, today }: Prepared): ChecklistItem[] {
  return channel.first.map((step): ChecklistItem => {
    if (step.step === 'account' || step.step === 'keep-evidence')
      return { code: step.step, state: 'yours', say: step.say };
    const state = stepState(step, earlierSteps, today);
    if (state.state === 'wait') return { code: step.step, state: 'wait', say: step.say, until: state.until };
    const open = step.demanded ? 'refused-without' : 'to-do';
    return { code: step.step, state: state.state === 'done' ? 'done' : open, say: step.say };
  });
}

function ofFields(filled: readonly FilledField[]): ChecklistItem[] {
  return filled.flatMap(({ field, state, cut, shortened }): ChecklistItem[] => {
    const about = { field: field.id };
    if (state === 'not-needed') return [];
    if (cut !== undefined) return [item('text-cut', 'to-do', about, field.label)];
    if (shortened) return [item('text-shortened', 'know', about, field.label)];
    if (state === 'for-you') return [item('only-you', 'yours', about, field.label)];
    if (field.continues !== undefined) return [];
    if (state === 'empty' && field.required) return [item('required-empty', 'refused-without', about, field.label)];
    if (field.required) return [item('required-filled', 'done', about, field.label)];
    return [];
  });
}

function ofFiles(channel: Channel, set: AttachmentSet): ChecklistItem[] {
  const { original } = channel.attachments;
  const items: ChecklistItem[] = [];
  if (set.originalMissing) items.push(item('original-missing', 'refused-without'));
  else if (original?.is === 'demanded') items.push(item('original-there', 'done'));
  if (set.left.length > 0) items.push(item('files-left', 'know', {}, String(set.left.length)));
  if (set.taken.some(({ how }) => how !== 'whole')) items.push(item('files-smaller', 'know'));
  if (channel.attachments.none === undefined && !(set.known.files && set.known.size && set.known.types)) {
    items.push(item('file-limits-unknown', 'know'));
  }
  if (set.taken.some(({ file }) => file.what === 'original')) items.push(item('original-tells-of-you', 'know'));
  return items;
}

function ofLanguage(channel: Channel): ChecklistItem[] {
  if (channel.languages.length === 0) return [];
  const { code, state, say } = channel.languagesOnly ? item('only-language', 'to-do') : item('languages', 'know');
  const filled = (language: keyof Words) =>
    say[language].replace('{}', () => languageNames(channel.languages, language));
  return [{ code, state, say: { en: filled('en'), 'zh-CN': filled('zh-CN') } }];
}

/** `English, French`, 英语、法语: a person need not know what `fr` is. */
function languageNames(codes: readonly string[], language: keyof Words): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(language === 'en' ? ', ' : '、');
}

function toKnow(channel: Channel, { case: told }: Prepared): ChecklistItem[] {
  const items: ChecklistItem[] = [];
  const money = told.events.includes('money-lost') && !told.earlierSteps.some(({ what }) => what === 'bank-told');
  if (money && channel.kind !== 'bank') items.push(item('bank-first', 'to-do'));
  const sent = told.earlierSteps.find((step) => step.channel === channel.id);
  if (sent) items.push(item('sent-before', 'know', {}, sent.on));
  if (channel.otherSide && channel.otherSide.sees !== 'no') {
    items.push({ code: 'other-side', state: 'know', say: channel.otherSide.say });
  }
  if (channel.otherSide === undefined) items.push(item('other-side-unknown', 'know'));
  for (const { whose, say } of channel.deadlines)
    if (whose === 'yours') items.push({ code: 'deadline', state: 'know', say });
  if (uncertainFacts(channel) > 0) items.push(item('not-certain', 'know'));
  items.push(item('we-send-nothing', 'know'), item('true-as-far-as-known', 'yours'));
  items.push(
    channel.falseReports
      ? { code: 'false-reports', state: 'know', say: channel.falseReports.say }
      : item('false-reports', 'know'),
  );
  return items;
}

function item(code: ChecklistCode, state: ItemState, about: { field?: string } = {}, value = '{}'): ChecklistItem {
  const { en, 'zh-CN': zh } = checklistWords[code];
  // A function, because `$&` in a label would mean something to `replace`.
  return { code, state, say: { en: en.replace('{}', () => value), 'zh-CN': zh.replace('{}', () => value) }, ...about };
}
