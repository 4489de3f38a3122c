import { beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../src/core/package.ts';
import { latestPackage } from '../../src/documents/packaged.ts';
import { paperKinds } from '../../src/documents/paper.ts';
import { printable, printableLines } from '../../src/documents/printable.ts';
import { openSmallBook, captureOf, ownPage, scamMail } from '../small-book.ts';
import { allPapers, examplePackage, given, languages, paper, textOfPaper } from './example-papers.ts';

let contents: Package;
beforeAll(async () => {
  contents = await examplePackage();
});

describe('the documents', () => {
  it('are all made, in their order, in both languages, with and without a case', () => {
    for (const language of languages) {
      for (const changes of [{}, { case: null }, { case: null, packaged: null }]) {
        const papers = allPapers(given(contents, { language, ...changes }));
        expect(papers.map(({ kind }) => kind)).toEqual(paperKinds);
        for (const made of papers) expect(made.blocks.length, made.kind).toBeGreaterThan(1);
      }
    }
  });

  it('name their package at the foot of every page', () => {
    for (const made of allPapers(given(contents))) expect(made.foot).toContain(contents.package.id);
    const [without] = allPapers(given(contents, { packaged: null }));
    expect(without?.foot).toContain('no package with these exhibits has been made yet');
  });

  it('never judge, advise or promise', () => {
    const forbidden =
      /tamper-?proof|court-admissible|admissible|scammers?\b|criminals?\b|fraudsters?|guilty|you should sue|骗子|诈骗犯|罪犯|不可篡改|法院可采信/i;
    for (const language of languages) {
      for (const made of allPapers(given(contents, { language }))) expect(textOfPaper(made)).not.toMatch(forbidden);
    }
  });

  it.each([
    [
      'evidence-list',
      'en',
      [
        'EX-0001',
        'Claimed sender: Parcel Desk <desk1@parcel.example>',
        'First contact to an address given to the clinic only',
        'Source complete',
        'originals/EX-0001/message.eml',
        'Begins: Pay at once. Now.',
        'On screen only: the site gives no originals',
        'Pages',
      ],
    ],
    [
      'evidence-list',
      'zh-CN',
      [
        '序号',
        '证明内容',
        '原始邮件完整',
        '存于证据包：originals/EX-0001/message.eml',
        '仅屏幕所见：该网站不提供原件',
        '提交人（签名、日期）',
      ],
    ],
    [
      'timeline',
      'en',
      [
        'Loss reported: 1250.00 CNY, bank transfer',
        'Told or asked: Example Bank, reference R-77',
        'Answer of Example Bank',
        '2026-11-23 16:14:05',
        'Times are given in UTC+08:00.',
        'the person, as remembered',
      ],
    ],
    ['timeline', 'zh-CN', ['损失（本人陈述）：1250.00 CNY', '已告知或已提出：Example Bank，编号 R-77', '本人回忆']],
    [
      'exhibit-sheets',
      'en',
      [
        'Text, as read from the original',
        'A picture that the person put beside their statement.',
        'Headers, as they stand in the original',
        'As the person told it',
        'screenshots/EX-0003/screenshot.png',
      ],
    ],
    ['exhibit-sheets', 'zh-CN', ['正文（读自原件）', '邮件头（与原件一致）', '本人附在陈述旁的图片。']],
    ['statement', 'en', ['On 20 November I got a mail about a parcel that I never ordered.', 'version 2']],
    ['statement', 'zh-CN', ['第 2 版', '本人陈述，与取证内容分开保存']],
    ['loss-list', 'en', ['1250.35 CNY, 20.00 GBP', 'EX-0001', 'Parcel Desk']],
    ['loss-list', 'zh-CN', ['合计（按币种）', '1250.35 CNY, 20.00 GBP']],
    [
      'declaration',
      'en',
      [
        '2 with the complete source, 0 with an incomplete one, 1 kept as seen on the screen, 1 told by the person',
        'What this does not show',
        'Cluebook 0.0.0, Test',
      ],
    ],
    ['declaration', 'zh-CN', ['原始邮件完整 2 件', '本说明不能证明的事']],
    ['how-copied', 'en', ['制作人', '【待填：账号】', 'This is no legal advice.', 'originals/EX-0001/message.eml']],
    ['how-copied', 'zh-CN', ['一、制作人与设备', '仍在邮箱中／已被删除，说明原因']],
    [
      'certification',
      'en',
      [
        'FRE 902(13)',
        'FRE 902(14)',
        'Draft, unsigned.',
        '[to fill in: training or experience]',
        'under penalty of perjury',
      ],
    ],
    ['certification', 'zh-CN', ['草稿，未签名', 'FRE 902(14)']],
    [
      'complaint-letter',
      'en',
      [
        'A message or call claims to be from a bank, a shop or an office',
        'Please find out where my data came from.',
        'Sum: 1250.35 CNY, 20.00 GBP',
        '[to fill in: name of the office or company that you write to]',
      ],
    ],
    ['complaint-letter', 'zh-CN', ['投诉书', '有消息或来电自称银行、商家或机关', '合计：1250.35 CNY, 20.00 GBP']],
  ] as const)('%s in %s says what it is for', (kind, language, words) => {
    const text = textOfPaper(paper(kind, given(contents, { language })));
    for (const word of words) expect(text).toContain(word);
  });

  it('give every hash of every kept file in full', () => {
    const hashes = contents.exhibits.flatMap(({ sources }) => sources.map(({ sha256 }) => sha256));
    expect(hashes.length).toBeGreaterThan(2);
    for (const kind of ['exhibit-sheets', 'how-copied', 'certification', 'complaint-letter'] as const) {
      const text = textOfPaper(paper(kind, given(contents))).replaceAll(' ', '');
      for (const hash of hashes) expect(text, kind).toContain(hash);
    }
  });

  it('leave what an exhibit shows to the person', () => {
    const list = textOfPaper(paper('evidence-list', given(contents, { proves: new Map() })));
    expect(list).not.toContain('First contact');
  });

  it('are about the chosen exhibits alone', () => {
    const [first, second] = contents.exhibits;
    if (!first || !second) throw new Error('two exhibits are needed');
    const chosen = given(contents, { exhibits: [first], case: null });
    for (const made of allPapers(chosen)) expect(textOfPaper(made), made.kind).not.toContain(second.number);
  });
});

describe('the package that a document names', () => {
  it('is the newest that was made after its exhibits came in', async () => {
    const { ask, input } = await openSmallBook();
    const custody = async () => (await input()).custody;
    await ask('capture.save', captureOf(scamMail(1)));
    expect(latestPackage(await custody(), ['EX-0001'])).toBeNull();
    const details = { file: 'one.zip', sha256: 'a'.repeat(64), package: '00000000-0000-4000-8000-000000000009' };
    await ask('export.done', { details }, ownPage);
    expect(latestPackage(await custody(), ['EX-0001'])).toEqual({
      id: details.package,
      file: 'one.zip',
      sha256: details.sha256,
    });
    await ask('export.done', { details: { file: 'clues.csv', sha256: 'b'.repeat(64) } }, ownPage);
    expect(latestPackage(await custody(), ['EX-0001'])?.file).toBe('one.zip');
    await ask('capture.save', captureOf(scamMail(2)));
    expect(latestPackage(await custody(), ['EX-0001', 'EX-0002'])).toBeNull();
    expect(latestPackage(await custody(), ['EX-0001'])?.file).toBe('one.zip');
  });
});

describe('a text of strangers', () => {
  it.each([
    ['a\u202egpj.exe', 'a‹U+202E›gpj.exe'],
    ['\u0000x\ufffe\ud800', '‹U+0000›x‹U+FFFE›‹U+D800›'],
    ['one\ntwo', 'one two'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps its lines where they count', () => {
    expect(printableLines('a\r\n\tb\rc\n\nd\u2028e')).toEqual(['a', '    b', 'c', '', 'd', 'e']);
  });
});
