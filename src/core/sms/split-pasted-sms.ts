import { isOnlyTime, readWrittenTime } from './written-time.ts';
import type { TimeContext, WrittenTime } from './written-time.ts';

/** A pasted message taken apart. What is not there is absent; nothing is guessed. */
export interface SplitSms {
  /** Name or number as written. */
  sender?: string;
  at?: WrittenTime;
  text: string;
}

/** One way in which phones and messengers write a copied message. */
interface SmsForm {
  name: string;
  split(pasted: string, context: TimeContext): SplitSms | null;
}

/** Longest line that can be a heading. */
const longestHead = 200;
const senderName = /^(?:from|sender|number|发件人|发信人|发送人|发送者|发信号码|号码|来自|寄件人|傳送者)$/i;
const timeName =
  /^(?:date|time|sent|received|date received|时间|日期|发送时间|接收时间|收到时间|短信时间|时间戳|時間|日期時間)$/i;
const textName = /^(?:message|text|body|sms|content|内容|短信内容|正文|短信|信息|消息|內容|訊息)$/i;
const fieldLine = /^\s*([^:：\d]{2,20}?)\s*[:：]\s?(.*)$/;
const appLine = /^\s*(?:text message|imessage|sms|mms|rcs|短信|信息|彩信|iMessage信息)(?:\s*[·•-].*)?\s*$/i;
const bracketed = /^\s*[\u200E\u200F]?\[([^\]\n]{6,60})\]\s*([^:：\n]{1,80}?)\s*[:：]\s([^]*)$/;
const dashed = /^\s*([^\n]{8,40}?)\s[-–]\s([^:：\n]{1,80}?)\s*[:：]\s([^]*)$/;
const numberLine = /^[+\d][\d\s().-]{2,24}$/;

/** In the order in which they are tried; the first that fits wins. */
export const smsForms: readonly SmsForm[] = [
  {
    // `[10:32, 2026/11/24] +44 7700 900142: text`, `[24/11/2026, 10:32:05] Anna: text`
    name: 'bracketed',
    split: (pasted, context) => fromHead(bracketed.exec(pasted), context),
  },
  {
    // `24/11/2026, 10:32 - Anna: text`
    name: 'dashed',
    split: (pasted, context) => fromHead(dashed.exec(pasted), context),
  },
  { name: 'labelled', split: labelled },
  { name: 'headed', split: headed },
];

/**
 * Splits a message that was pasted as a phone or a messenger copies it. A text without any heading is only text, as most phones
 * copy it.
 */
export function splitPastedSms(pasted: string, context: TimeContext): SplitSms {
  const text = pasted.replaceAll('\r\n', '\n').trim();
  for (const form of smsForms) {
    const split = form.split(text, context);
    if (split && split.text !== '') return split;
  }
  return { text };
}

function fromHead(match: RegExpExecArray | null, context: TimeContext): SplitSms | null {
  const [, when = '', sender = '', text = ''] = match ?? [];
  const at = match && readWrittenTime(when, context);
  return at ? { sender: sender.trim(), at, text: text.trim() } : null;
}

/** `发件人：…`, `时间：…`, `内容：…`; `From: …`, `Date: …`, `Message: …`: a line each, in any order, the text last. */
function labelled(pasted: string, context: TimeContext): SplitSms | null {
  const lines = pasted.split('\n');
  let sender: string | undefined;
  let at: WrittenTime | null = null;
  for (const [index, line] of lines.entries()) {
    const [, name = '', value = ''] = line.length > longestHead * 100 ? [] : (fieldLine.exec(line) ?? []);
    if (senderName.test(name)) sender ??= value.trim();
    else if (timeName.test(name)) at ??= readWrittenTime(value, context);
    else if (line.trim() !== '' && !appLine.test(line)) {
      const rest = lines.slice(index + 1);
      const text = [textName.test(name) ? value : line, ...rest].join('\n').trim();
      return sender === undefined && at === null ? null : toSplit(sender, at, text);
    }
  }
  return null;
}

/** A line with the app's name, the number, or the time, or several of them; then the text. */
function headed(pasted: string, context: TimeContext): SplitSms | null {
  const lines = pasted.split('\n');
  let sender: string | undefined;
  let at: WrittenTime | null = null;
  let next = 0;
  for (; next < Math.min(lines.length, 5); next += 1) {
    const line = (lines[next] ?? '').trim();
    if (line === '' || appLine.test(line)) continue;
    const head = line.length > longestHead ? null : headLine(line, context);
    if (!head || (head.sender !== undefined && sender !== undefined) || (head.at && at)) break;
    sender ??= head.sender;
    at ??= head.at;
  }
  if (sender === undefined && at === null) return null;
  // A number alone above a text may be part of it; with a time, or under the app's name, it is the sender.
  if (at === null && !appLine.test(lines[0] ?? '')) return null;
  return toSplit(sender, at, lines.slice(next).join('\n').trim());
}

/** `+44 7700 900142`, `Today 10:32`, `10690123 2026/11/24 10:32`. */
function headLine(line: string, context: TimeContext): { sender: string | undefined; at: WrittenTime | null } | null {
  if (isOnlyTime(line, context)) return { sender: undefined, at: readWrittenTime(line, context) };
  if (numberLine.test(line)) return { sender: line, at: null };
  const [, number = '', rest = ''] = /^(\+?\d[\d-]{4,20})[\s,，]+(.{8,60})$/.exec(line) ?? [];
  return number !== '' && isOnlyTime(rest, context) ? { sender: number, at: readWrittenTime(rest, context) } : null;
}

function toSplit(sender: string | undefined, at: WrittenTime | null, text: string): SplitSms {
  return { ...(sender === undefined || sender === '' ? {} : { sender }), ...(at ? { at } : {}), text };
}
