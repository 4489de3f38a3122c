import type { Channel } from '../core/channel.ts';
import type { ChannelField } from '../core/channel-field.ts';
import { fieldValues } from './field-values.ts';
import type { Filling } from './filling.ts';
import { asTyped, fitsIn, lengthsIn, splitOver, type TextLength } from './text-length.ts';

/** A box, filled. The text is a proposal: the person may change it, `lengthsIn` counts again. */
export interface FilledField {
  field: ChannelField;
  /** Never longer than the box takes. */
  text: string;
  /** In each of the form's own units; empty when no limit is known. */
  lengths: TextLength[];
  /** `for-you`: only the person can. `empty`: the case does not tell. `not-needed`: asked for other kinds of exhibits. */
  state: 'filled' | 'empty' | 'for-you' | 'not-needed';
  /** The box that holds what comes next. */
  continuedIn?: string;
  /** A shorter text was taken, because the whole did not fit: details of exhibits are left to the list of evidence. */
  shortened?: true;
  /** What fits into no box any more. Stands at the last box. */
  cut?: string;
}

/**
 * Fills the boxes of a channel from the case and its exhibits. Long texts go over the boxes that the form has for them,
 * cut at line ends; what is left over is given back, never dropped. Pure.
 */
export function fillChannel(channel: Channel, filling: Filling): FilledField[] {
  const filled = new Map<string, FilledField>();
  for (const field of channel.fields) {
    if (filled.has(field.id)) continue;
    for (const one of fillChain(chainFrom(field, channel.fields), filling)) filled.set(one.field.id, one);
  }
  return channel.fields.flatMap(({ id }) => filled.get(id) ?? []);
}

/** A box and those that continue it, in order. */
function chainFrom(field: ChannelField, fields: readonly ChannelField[]): ChannelField[] {
  const chain = [field];
  for (;;) {
    const next = fields.find((one) => one.continues === chain.at(-1)?.id && !chain.includes(one));
    if (next === undefined) return chain;
    chain.push(next);
  }
}

function fillChain(chain: readonly ChannelField[], filling: Filling): FilledField[] {
  const boxes = chain.map(({ limits }) => limits ?? []);
  const { from: source = 'you', forExhibits } = chain[0] ?? {};
  const of = ofKinds(filling, forExhibits);
  const needed = forExhibits === undefined || filling.exhibits.length === 0 || of.exhibits.length > 0;
  const texts = needed ? fieldValues(source, of).map(asTyped) : [''];
  const chosen = texts.find((text) => splitOver(text, boxes).rest === '') ?? texts.at(-1) ?? '';
  const { parts, rest } = splitOver(chosen, boxes);
  return chain.map((field, index) => {
    const text = parts[index] ?? '';
    const next = parts[index + 1];
    return {
      field,
      text,
      lengths: lengthsIn(text, field.limits ?? []),
      state: !needed ? 'not-needed' : source === 'you' ? 'for-you' : text === '' ? 'empty' : 'filled',
      ...(next === undefined || next === '' ? {} : { continuedIn: chain[index + 1]?.id ?? '' }),
      ...(index === 0 && chosen !== texts[0] ? { shortened: true as const } : {}),
      ...(index === chain.length - 1 && rest !== '' ? { cut: rest } : {}),
    };
  });
}

/** A box for texts is filled from the texts among the exhibits, one for mails from the mails. */
function ofKinds(filling: Filling, kinds: ChannelField['forExhibits']): Filling {
  if (kinds === undefined) return filling;
  return { ...filling, exhibits: filling.exhibits.filter(({ kind }) => kinds.includes(kind)) };
}

/** A text that the person changed, counted again. */
export function recount(field: ChannelField, text: string): { lengths: TextLength[]; fits: boolean } {
  const typed = asTyped(text);
  return { lengths: lengthsIn(typed, field.limits ?? []), fits: fitsIn(typed, field.limits ?? []) };
}
