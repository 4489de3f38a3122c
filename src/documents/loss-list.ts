import { lossTotals } from '../complaints/case-values.ts';
import { exhibitName } from '../core/exhibit.ts';
import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import type { Block, Paper } from './paper.ts';
import { toFill, wordsIn } from './words.ts';

const texts = {
  en: {
    columns: ['No.', 'Date', 'Amount', 'Currency', 'How paid', 'Paid to, as told to the person', 'Receipts'],
    caption: 'Losses as the person reports them',
    totals: 'Sum, one for each currency',
    gap: 'date, amount and currency of each loss, how it was paid and to whom',
    note: 'Costs of collecting this evidence, and of advice, can be added by hand.',
    signatures: ['Signature', 'Date'],
  },
  'zh-CN': {
    columns: ['序号', '日期', '金额', '币种', '支付方式', '收款方（对方告知）', '凭证'],
    caption: '损失情况（本人陈述）',
    totals: '合计（按币种）',
    gap: '每笔损失的日期、金额、币种、支付方式及收款方',
    note: '取证费用与咨询费用可手工补充。',
    signatures: ['签名', '日期'],
  },
};
const widths = [6, 13, 15, 11, 17, 23, 15];

/** What was lost, with a sum for each currency. No currency is turned into another. */
export function lossListPaper(given: Given): Paper {
  const { language } = given;
  const words = texts[language];
  const losses = given.case?.losses ?? [];
  const listed: Block[] =
    losses.length === 0
      ? [{ is: 'paragraph', line: [toFill(words.gap, language)] }]
      : [
          {
            is: 'table',
            caption: words.caption,
            columns: words.columns.map((name, index) => ({ name, width: widths[index] ?? 0 })),
            rows: losses.map(({ on = '', amount, currency, howPaid = '', paidTo = '', receipts }, index) => [
              String(index + 1),
              on,
              amount,
              currency,
              howPaid,
              paidTo,
              receipts.map(exhibitName).join(wordsIn(language).comma),
            ]),
          },
          { is: 'facts', rows: [[words.totals, [{ text: lossTotals(losses), as: 'strong' }]]] },
        ];
  return paperOf('loss-list', given, [
    headFacts(given),
    ...listed,
    { is: 'paragraph', line: words.note, small: true },
    { is: 'signatures', names: words.signatures },
  ]);
}
