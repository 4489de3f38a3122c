import { exhibitLine } from '../core/bag/exhibit-line.ts';
import { exhibitName } from '../core/exhibit.ts';
import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import { happeningsOf } from './happenings.ts';
import type { TimeFrom } from './happenings.ts';
import type { Line, Paper } from './paper.ts';
import { timeIn, wordsIn } from './words.ts';

const texts = {
  en: {
    columns: ['When', 'What', 'Exhibit', 'Claimed sender or receiver', 'Whose word the time is'],
    from: {
      arrival: 'the person’s own mail provider',
      stated: 'the message’s own word',
      told: 'the person, as remembered',
      capture: 'the moment of capture; no earlier time is known',
    } satisfies Record<TimeFrom, string>,
    person: 'the person',
    loss: (amount: string) => `Loss reported: ${amount}`,
    step: (to: string) => `Told or asked: ${to}`,
    answer: (to: string) => `Answer of ${to}`,
    reference: (text: string) => `reference ${text}`,
    note: 'A day alone is as the person remembers it. What the sending side states of itself can be made up.',
  },
  'zh-CN': {
    columns: ['时间', '事件', '证据', '自称发件人或收款方', '时间由谁说明'],
    from: {
      arrival: '本人的邮箱服务商',
      stated: '邮件自述',
      told: '本人回忆',
      capture: '取证时刻；未知更早时间',
    },
    person: '本人',
    loss: (amount: string) => `损失（本人陈述）：${amount}`,
    step: (to: string) => `已告知或已提出：${to}`,
    answer: (to: string) => `${to} 的答复`,
    reference: (text: string) => `编号 ${text}`,
    note: '仅有日期的为本人回忆。发送一方自述的内容可能是编造的。',
  },
};
const widths = [18, 34, 11, 22, 15];

interface Row {
  at: string;
  cells: Line[];
}

/** What happened in order: messages and calls, losses, and what the person did about it. */
export function timelinePaper(given: Given): Paper {
  const { language } = given;
  const words = texts[language];
  const rows = [...exhibitRows(given), ...caseRows(given)].sort((one, other) => one.at.localeCompare(other.at));
  return paperOf(
    'timeline',
    given,
    [
      headFacts(given),
      {
        is: 'table',
        caption: wordsIn(language).exhibits,
        columns: words.columns.map((name, index) => ({ name, width: widths[index] ?? 0 })),
        rows: rows.map(({ cells }) => cells),
      },
      { is: 'paragraph', line: wordsIn(language).zone(given.madeAt.offset), small: true },
      { is: 'paragraph', line: words.note, small: true },
    ],
    { wide: true },
  );
}

function exhibitRows({ exhibits, language, madeAt }: Given): Row[] {
  const common = wordsIn(language);
  return happeningsOf(exhibits).map(({ exhibit, at: utc, from }) => {
    // As the person's own calendar has it, or a day that they name would stand in the wrong place.
    const at = timeIn(utc, madeAt.offset);
    const { name, claimedSender } = exhibitLine(exhibit);
    const kind = common.exhibitKinds[exhibit.kind];
    return {
      at,
      cells: [
        at,
        name === '' ? kind : `${kind} ${common.quoted(name)}`,
        [{ text: exhibit.number, as: 'strong' }],
        claimedSender || common.none,
        texts[language].from[from],
      ],
    };
  });
}

function caseRows({ case: told, language }: Given): Row[] {
  if (told === null) return [];
  const words = texts[language];
  const common = wordsIn(language);
  const losses = told.losses.flatMap(({ on, amount, currency, howPaid, paidTo, receipts }): Row[] => {
    if (on === undefined) return [];
    const what = [words.loss(`${amount} ${currency}`), howPaid].filter((one) => one !== undefined && one !== '');
    const exhibits = receipts.map(exhibitName).join(common.comma);
    return [{ at: on, cells: [on, what.join(common.comma), exhibits, paidTo ?? '', words.person] }];
  });
  const steps = told.earlierSteps.flatMap(({ on, to, reference, answeredOn }): Row[] => {
    const what = [words.step(to), reference === undefined ? '' : words.reference(reference)].filter(
      (one) => one !== '',
    );
    const step = { at: on, cells: [on, what.join(common.comma), '', '', words.person] };
    if (answeredOn === undefined) return [step];
    return [step, { at: answeredOn, cells: [answeredOn, words.answer(to), '', '', words.person] }];
  });
  return [...losses, ...steps];
}
