import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationSentence, observationTexts } from '../../../src/core/insight/observation-text.ts';
import { observe, observers } from '../../../src/core/insight/observations/index.ts';
import { fieldsOf } from '../../../src/core/mail/header-block.ts';
import { readSource } from '../../../src/core/read-source.ts';
import { tellObservation } from '../../../src/core/insight/told-observation.ts';
import { ObservationCode } from '../../../src/core/observation.ts';
import { bytesOfText } from '../../small-book.ts';
import { checked, clueOf, hopOf, madeUp, partOf, person } from './made-up.ts';
import type { MadeUp } from './made-up.ts';

interface Tables {
  must: [string, MadeUp][];
  mustNot: [string, MadeUp][];
}

/** What may be missing, and what may be passed over. */
const missing = new Set<string>(['header-only', 'end-boundary-missing', 'ends-in-encoding']);
const noted = [
  ...missing,
  'header-field-cut',
  'header-fields-cut',
  'nested-too-deep',
  'parts-cut',
  'text-cut',
  'clues-cut',
  'encoding-cycle',
];

const from = (...people: string[]) => people.map(person);
const attached = (name: string, change: Parameters<typeof partOf>[0] = {}): MadeUp => ({
  facts: { parts: [partOf({ name, disposition: 'attachment', ...change })] },
});
const subject = (text: string, change: MadeUp['facts'] = {}): MadeUp => ({ facts: { subject: text, ...change } });
const link = (change: Partial<Parameters<typeof clueOf>[0]>): MadeUp => ({
  clues: [clueOf({ kind: 'link', value: 'https://collect.example/a', ...change })],
});
const auth = (...fields: ReturnType<typeof checked>[]): MadeUp => ({ facts: { authentication: fields } });
const domain = (value: string, change: object = {}): MadeUp => ({
  clues: [clueOf({ kind: 'domain', value, ...change })],
});
const arrived = '2026-11-23T08:00:00.000Z';
const dated = (utc: string): MadeUp => ({
  facts: { date: { raw: utc, utc, zone: 0 }, hops: [hopOf(0, { at: arrived }), hopOf(1, { word: 'claimed' })] },
});

const tables: Record<ObservationCode, Tables> = {
  'reply-to-elsewhere': {
    must: [
      ['another domain', { facts: { from: from('a@bank.example'), replyTo: from('b@collect.test') } }],
      ['one of two', { facts: { from: from('a@bank.example'), replyTo: from('a@bank.example', 'b@collect.test') } }],
      ['a company and its free mail', { facts: { from: from('id@apple.com'), replyTo: from('id@icloud.com') } }],
      ['free mail', { facts: { from: from('ceo@firm.example'), replyTo: from('ceo.firm@gmail.com') } }],
      ['somebody else there', { facts: { from: from('one@gmail.com'), replyTo: from('other@gmail.com') } }],
      ['在同一家邮箱的另一个人', { facts: { from: from('1000001@qq.com'), replyTo: from('1000002@qq.com') } }],
      [
        'a list that answers do not go to',
        {
          facts: { from: from('a@bank.example'), replyTo: from('b@collect.test') },
          headers: 'List-Id: <news.bank.example>',
        },
      ],
    ],
    mustNot: [
      ['none', { facts: { from: from('a@bank.example') } }],
      ['the same domain', { facts: { from: from('a@bank.example'), replyTo: from('b@mail.bank.example') } }],
      ['one organisation', { facts: { from: from('a@gmail.com'), replyTo: from('a@googlemail.com') } }],
      ['one mailbox', { facts: { from: from('a.b@gmail.com'), replyTo: from('ab+shop@gmail.com') } }],
      ['two domains of it', { facts: { from: from('a@proton.me'), replyTo: from('a@protonmail.com') } }],
      [
        'the mailing list',
        {
          facts: { from: from('a@home.example'), replyTo: from('talk@lists.club.test') },
          headers: 'List-Id: Talk <talk.lists.club.test>',
        },
      ],
      [
        'an old list, in To',
        { facts: { from: from('a@home.example'), to: from('talk@club.test'), replyTo: from('Talk@club.test') } },
      ],
      ['no sender', { facts: { replyTo: from('b@collect.test') } }],
    ],
  },
  'name-carries-address': {
    must: [
      ['another domain', { facts: { from: from('service@bank.example <x@collect.test>') } }],
      ['inside a name', { facts: { from: from('Bank (help@bank.example) <x@collect.test>') } }],
      ['in full width', { facts: { from: from('ｈｅｌｐ＠ｂａｎｋ．ｅｘａｍｐｌｅ <x@collect.test>') } }],
    ],
    mustNot: [
      ['the same address', { facts: { from: from('x@bank.example <x@bank.example>') } }],
      ['the same domain', { facts: { from: from('help@bank.example <x@mail.bank.example>') } }],
      ['a name', { facts: { from: from('Lin @ Home <x@bank.example>') } }],
      [
        'a list that rewrites From',
        {
          facts: { from: from('lin@home.example via Talk <talk@club.test>') },
          headers: 'List-Post: <mailto:talk@club.test>',
        },
      ],
    ],
  },
  'several-from': {
    must: [
      ['two addresses', { headers: 'From: a@bank.example, b@collect.test' }],
      ['two fields, two addresses', { headers: 'From: a@bank.example\nFrom: b@collect.test' }],
      [
        'two fields',
        { facts: { from: from('a@bank.example') }, headers: 'From: a@bank.example\nFrom: a@bank.example' },
      ],
    ],
    mustNot: [
      ['one', { facts: { from: from('a@bank.example') }, headers: 'From: a@bank.example' }],
      ['one twice', { facts: { from: from('a@bank.example', 'A@bank.example') }, headers: 'From: a@bank.example' }],
    ],
  },
  'authentication-failed': {
    must: [
      ['all', auth(checked('spf=fail dkim=none dmarc=fail'))],
      ['SPF alone', auth(checked('spf=softfail dkim=none'))],
      ['a broken signature', auth(checked('spf=none dkim=fail'))],
      [
        'and a forged pass',
        auth(checked('spf=fail dmarc=fail'), checked('dmarc=pass spf=pass', { word: 'claimed', field: 1 })),
      ],
      ['in capitals', auth(checked('SPF=Fail'))],
    ],
    mustNot: [
      ['forwarded: SPF fails, DMARC passes', auth(checked('spf=fail dkim=pass dmarc=pass'))],
      ['forwarded: SPF fails, signature passes', auth(checked('spf=fail dkim=pass'))],
      ['a forged failure', auth(checked('dmarc=fail', { word: 'claimed' }))],
      ['nothing noted', {}],
      ['another method', auth(checked('iprev=fail'))],
      ['a record that cannot be read', auth(checked('spf=pass dkim=pass dmarc=permerror'))],
    ],
  },
  'authentication-missing': {
    must: [
      ['none', auth(checked('spf=none dkim=none dmarc=none'))],
      ['neutral', auth(checked('spf=neutral'))],
    ],
    mustNot: [
      ['passes', auth(checked('spf=pass dkim=none'))],
      ['nothing noted', {}],
      ['a claim of none', auth(checked('spf=none', { word: 'claimed' }))],
    ],
  },
  'reply-forged': {
    must: [
      ['Re', subject('Re: your invoice')],
      ['RE with a mark before', subject('[EXT] RE: your invoice')],
      ['Re[2]', subject('Re[2]: your invoice')],
      ['AW', subject('AW: Rechnung')],
      ['回复', subject('回复：发票')],
      ['答覆', subject('答覆: 發票')],
      ['answers itself', subject('Re: x', { messageId: 'a@b.example', inReplyTo: ['a@b.example'] })],
      ['a quoted message', { text: 'Please pay.\n\n-----Original Message-----\nFrom: Lin\n' }],
      ['a quoted message, by its first line', { text: 'Please pay.\n\nOn Mon, 23 Nov 2026, Lin Mei wrote:\n> yes' }],
      ['一封引用的邮件', { text: '请付款。\n\n在 2026年11月23日，林梅 <lin@mailbox.example> 写道：\n> 好' }],
    ],
    mustNot: [
      ['a true answer', subject('Re: your invoice', { inReplyTo: ['1@mailbox.example'] })],
      ['references alone', subject('Re: your invoice', { references: ['1@mailbox.example'] })],
      ['no answer', subject('Your invoice')],
      ['forwarded', subject('Fwd: your invoice')],
      ['an answer that was forwarded', subject('Fwd: Re: your invoice')],
      ['转发', subject('转发：发票')],
      ['a word that begins so', subject('Renewal: your domain')],
      ['forwarded, with a quote', { facts: { subject: 'FW: x' }, text: '-----Original Message-----\nFrom: Lin\n' }],
      ['the word in a sentence', { text: 'He wrote: yes.' }],
    ],
  },
  'look-alike-domain': {
    must: [
      [
        'letters of other alphabets',
        domain('xn--pypal-4ve.com', { tricks: ['idn', 'look-alike-letters'], looksLike: 'paypal' }),
      ],
      ['a digit', domain('paypa1.com', { looksLike: 'paypal.com' })],
    ],
    mustNot: [
      ['the name itself', domain('paypal.com')],
      ['another word', domain('parcel.example')],
      ['an honest IDN', domain('xn--bcher-kva.example', { tricks: ['idn'] })],
      ['a server on the way', domain('paypa1.com', { role: 'relay', looksLike: 'paypal.com' })],
    ],
  },
  'link-text-differs': {
    must: [
      ['another site', link({ shown: 'https://bank.example/login' })],
      ['without scheme', link({ shown: 'www.bank.example' })],
      ['a name before @', link({ shown: 'https://bank.example@pay.test/' })],
    ],
    mustNot: [
      ['no such text', link({})],
      ['the same site', link({ shown: 'www.collect.example' })],
      ['one organisation', link({ value: 'https://goo.gl/a', shown: 'google.com' })],
      ['hidden', link({ shown: 'https://bank.example/', role: 'hidden' })],
    ],
  },
  'userinfo-link': {
    must: [['a name before @', link({ asWritten: 'https://bank.example@collect.example/a', tricks: ['userinfo'] })]],
    mustNot: [['an @ in the path', link({ asWritten: 'https://collect.example/@lin' })]],
  },
  'numeric-host-link': {
    must: [
      ['decimal', link({ value: 'http://192.0.2.1/', asWritten: 'http://3221225985/', tricks: ['numeric-host'] })],
    ],
    mustNot: [['a name', link({})]],
  },
  'form-in-mail': {
    must: [
      ['an element', { html: '<p>Log in</p><FORM action="https://collect.example/"><input></form>' }],
      ['a target', link({ role: 'form-target' })],
    ],
    mustNot: [
      ['in a comment', { html: '<!-- <form action="x"> --><p>Hello</p>' }],
      ['in words', { html: '<p>Fill in the form</p><formula>' }],
      ['plain text', { text: '<form>' }],
    ],
  },
  'hidden-text': {
    must: [
      ['many words', { html: `<div style="display:none">${'lorem ipsum '.repeat(100)}</div>Hello` }],
      ['a hidden number', { clues: [clueOf({ kind: 'phone', value: '+12025550142', role: 'hidden' })] }],
    ],
    mustNot: [
      ['a preview line', { html: '<div style="display:none">Your weekly news</div>Hello' }],
      [
        'one that stands in sight as well',
        {
          clues: [
            clueOf({ kind: 'phone', value: '+12025550142', role: 'hidden' }),
            clueOf({ kind: 'phone', value: '+12025550142', role: 'mentioned' }),
          ],
        },
      ],
      ['a picture that counts', link({ role: 'loaded' })],
    ],
  },
  'executable-attachment': {
    must: [
      ['a program', attached('invoice.exe')],
      ['two endings', attached('invoice.pdf.js')],
      ['spaces after', attached('invoice.scr  . ')],
      ['turned', attached('invoice\u202Efdp.exe')],
      ['invisible', attached('invoice.e\u200Bxe')],
      ['full width', attached('invoice．ｅｘｅ')],
      ['by content', attached('invoice.pdf', { sniffedType: 'application/vnd.microsoft.portable-executable' })],
      ['by type', attached('invoice', { mediaType: 'application/x-msdownload' })],
      ['a page', attached('Voicemail.html', { mediaType: 'text/html' })],
      ['a disk', attached('files.iso')],
      ['a shortcut', attached('files.LNK')],
      [
        'in an older reading',
        { facts: { attachments: [{ name: 'a.exe', mediaType: 'x/y', bytes: 1, sha256: 'a'.repeat(64) }] } },
      ],
    ],
    mustNot: [
      ['a document', attached('invoice.pdf', { mediaType: 'application/pdf' })],
      ['the body itself', { facts: { parts: [partOf({ mediaType: 'text/html', disposition: 'inline' })] } }],
      [
        'a drawing in the page',
        { facts: { parts: [partOf({ name: 'logo.svg', mediaType: 'image/svg+xml', contentId: 'logo' })] } },
      ],
      ['an ending as a name', attached('exe')],
      ['a date', attached('notes.2026.11.23.txt')],
    ],
  },
  'macro-attachment': {
    must: [
      ['by ending', attached('invoice.DOCM')],
      ['by type', attached('invoice', { mediaType: 'application/vnd.ms-excel.sheet.macroEnabled.12' })],
    ],
    mustNot: [
      ['without', attached('invoice.docx')],
      ['an old document', attached('invoice.doc', { mediaType: 'application/msword' })],
    ],
  },
  'type-differs': {
    must: [
      ['a ZIP as PDF', attached('invoice.pdf', { mediaType: 'application/pdf', sniffedType: 'application/zip' })],
      ['by name alone', attached('invoice.pdf', { sniffedType: 'application/x-rar-compressed' })],
      ['a program as picture', attached('a.jpg', { mediaType: 'image/jpeg', sniffedType: 'application/x-dosexec' })],
    ],
    mustNot: [
      ['the same', attached('a.pdf', { mediaType: 'application/pdf', sniffedType: 'application/pdf' })],
      ['another name of it', attached('a.jpg', { mediaType: 'image/pjpeg', sniffedType: 'image/jpeg' })],
      ['DOCX is a ZIP', attached('a.docx', { mediaType: 'application/octet-stream', sniffedType: 'application/zip' })],
      ['.doc that is RTF', attached('a.doc', { sniffedType: 'application/rtf' })],
      ['not told', attached('a.pdf', { mediaType: 'application/pdf' })],
      ['octet-stream', attached('a', { sniffedType: 'application/pdf' })],
    ],
  },
  'asks-to-delete': {
    must: [
      ['after reading', { text: 'Please delete this e-mail after you have read it.' }],
      ['once done', { text: 'Delete all messages once you are done? Delete our conversation after payment.' }],
      ['burn', { text: 'Burn after reading' }],
      ['in disguise', { text: 'Ｂｕｒｎ ａｆｔｅｒ ｒｅａｄｉｎｇ' }],
      ['with signs that show nothing', { text: 'B\u200Burn af\u00ADter reading' }],
      ['over a line', { html: '<p>Delete this\n   message<br>immediately</p>' }],
      ['阅后即焚', { text: '本邮件阅后即焚' }],
      ['看完删除', { text: '看完请立即删除，不要告诉别人' }],
      ['請刪除', { text: '請立即刪除此郵件' }],
      ['deutsch', { text: 'Nach dem Lesen sofort löschen' }],
      ['français', { text: 'Supprimez ce message après lecture' }],
      ['español', { text: 'Elimine este mensaje después de leerlo' }],
      ['русский', { text: 'Удалите это письмо сразу после прочтения' }],
      ['日本語', { text: '読んだ後は必ず削除してください' }],
    ],
    mustNot: [
      ['for somebody else', { text: 'If you are not the intended recipient, delete this e-mail immediately.' }],
      ['für andere', { text: 'Haben Sie diese E-Mail irrtümlich erhalten, löschen Sie diese E-Mail sofort.' }],
      ['误收', { text: '如误收本邮件，请立即删除本邮件并通知发件人。' }],
      ['an offer', { text: 'You can delete this e-mail if you do not need it.' }],
      ['of a file', { text: 'Delete the temporary files after reading the manual.' }],
      ['删除账户', { text: '请删除旧的联系人。' }],
      ['订阅', { text: '如需取消订阅删除地址，请点此。查看删除记录。' }],
    ],
  },
  'received-gap': {
    must: [['nine hours', { facts: { hops: [hopOf(0, { delay: 32_400 }), hopOf(1, { word: 'claimed' })] } }]],
    mustNot: [
      ['within the own side: picked up later', { facts: { hops: [hopOf(0, { delay: 90_000 }), hopOf(1, {})] } }],
      [
        'fetched later',
        { facts: { hops: [hopOf(0, { delay: 90_000, with: 'IMAP' }), hopOf(1, { word: 'claimed' })] } },
      ],
      ['five hours', { facts: { hops: [hopOf(0, { delay: 18_000 }), hopOf(1, { word: 'claimed' })] } }],
    ],
  },
  'received-backwards': {
    must: [['an hour', { facts: { hops: [hopOf(0, { delay: -3600 }), hopOf(1, {})] } }]],
    mustNot: [['a clock off by minutes', { facts: { hops: [hopOf(0, { delay: -300 }), hopOf(1, {})] } }]],
  },
  'date-differs': {
    must: [
      ['written three days before', dated('2026-11-20T08:00:00.000Z')],
      ['written after it came', dated('2026-11-23T10:00:00.000Z')],
    ],
    mustNot: [
      ['sent at once', dated('2026-11-23T07:59:00.000Z')],
      ['a night in a queue', dated('2026-11-22T20:00:00.000Z')],
      ['no date', { facts: { hops: [hopOf(0, { at: arrived })] } }],
    ],
  },
  'sent-to-alias': {
    must: [
      ['a plus', { headers: 'Delivered-To: lin+shop@mailbox.example' }],
      ['an alias service', { facts: { to: from('shop@lin.33mail.com') } }],
      ['by the own server', { facts: { hops: [hopOf(0, { for: 'lin+shop@mailbox.example' })] } }],
    ],
    mustNot: [
      ['a plain address', { headers: 'Delivered-To: lin@mailbox.example' }],
      ['a program made it', { headers: 'Delivered-To: list+lin=mailbox.example@club.test' }],
      ['a provider without', { headers: 'Delivered-To: lin+shop@sina.com' }],
      [
        'below what the own side wrote',
        {
          facts: { hops: [hopOf(0, {}), hopOf(1, { word: 'claimed' })] },
          headers: 'Received: by a\nReceived: by b\nDelivered-To: lin+shop@mailbox.example',
        },
      ],
    ],
  },
  'not-opened': {
    must: [
      ['encrypted', { facts: { parts: [partOf({ closed: 'smime-encrypted', name: 'smime.p7m' })] } }],
      ['winmail.dat', { facts: { parts: [partOf({ closed: 'tnef' })] } }],
      ['a message inside of its signature', { facts: { parts: [partOf({ closed: 'smime-signed' })] } }],
      ['too deep', { facts: { notes: [{ code: 'nested-too-deep', count: 3 }] } }],
    ],
    mustNot: [
      ['a signature beside it', { facts: { parts: [partOf({ mediaType: 'application/pkcs7-signature' })] } }],
      ['a picture', { facts: { parts: [partOf({ mediaType: 'image/png' })] } }],
    ],
  },
  'source-cut': {
    must: [['no end', { facts: { notes: [{ code: 'end-boundary-missing', of: '' }] } }]],
    mustNot: [
      ['a length that somebody wrote', { facts: { notes: [{ code: 'length-mismatch', count: 9 }] } }],
      ['a lone CR', { facts: { notes: [{ code: 'lone-cr', count: 1 }] } }],
    ],
  },
};

const codesIn = (message: MadeUp) => observe(madeUp(message)).map(({ code }) => code);

describe('observations', () => {
  it('have one observer for each code', () => {
    expect(observers.flatMap(({ codes }) => codes).sort()).toEqual([...ObservationCode.options].sort());
  });

  describe.each(ObservationCode.options)('%s', (code) => {
    it.each(tables[code].must)('is told: %s', (_, message) => {
      const found = observe(madeUp(message)).find((one) => one.code === code);
      expect(found).toBeDefined();
      expect(found?.where.length).toBeGreaterThan(0);
      for (const language of ['en', 'zh-CN'] as const) {
        const { fact, limit = '' } = observationTexts[code][language];
        const named = [...`${fact}${limit}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
        expect(Object.keys(found?.values ?? {})).toEqual(expect.arrayContaining(named));
      }
    });
    it.each(tables[code].mustNot)('is not told: %s', (_, message) => {
      expect(codesIn(message)).not.toContain(code);
    });
    it('stands in calm words, in both languages', () => {
      const { en, 'zh-CN': zh } = observationTexts[code];
      for (const words of [en, zh])
        expect(`${words.fact}${words.limit ?? ''}`).not.toMatch(/[!！]|scam|fraud|诈骗|骗子|危险/i);
      expect(en.fact).toMatch(/\.$/);
      expect(zh.fact).toMatch(/。$/);
      expect((en.limit === undefined) === (zh.limit === undefined)).toBe(true);
    });
  });

  it('says which header fields show it, counted by their name', async () => {
    const received = (by: string, time: string) => `Received: from x (x [192.0.2.7]) by ${by}; ${time} +0000`;
    const source = [
      'Delivered-To: lin+shop@own.example',
      received('mx.own.example', 'Mon, 23 Nov 2026 08:00:00'),
      received('a.parcel.test', 'Mon, 23 Nov 2026 12:00:00'),
      received('b.parcel.test', 'Mon, 23 Nov 2026 11:59:00'),
      'From: a@bank.example',
      'From: b@collect.test',
      'Reply-To: c@else.test',
    ];
    const { read, headers } = await readSource(bytesOfText(`${source.join('\r\n')}\r\n\r\nx`), { countries: [] });
    const shownBy = read.observations.map(({ code, where }) => [
      code,
      ...where.map((one) => (one.in === 'header' ? fieldsOf(headers, one.name)[one.field]?.value : one.in)),
    ]);
    expect(shownBy).toEqual([
      ['several-from', 'a@bank.example', 'b@collect.test'],
      ['reply-to-elsewhere', 'a@bank.example', 'c@else.test'],
      ['received-backwards', source[1]?.slice(10), source[2]?.slice(10)],
      ['sent-to-alias', 'lin+shop@own.example'],
    ]);
  });

  it('says where a demand stands in the HTML itself', () => {
    const html = '<p>Hi &amp; hello. <b>Burn</b> after reading</p>';
    const [found] = observe(madeUp({ html }));
    const where = found?.where[0];
    expect(where?.in === 'body' && html.slice(where.start, where.end)).toBe('Burn</b> after reading');
  });

  it('finds nothing in an everyday message', () => {
    const message: MadeUp = {
      facts: {
        from: from('Lin Mei <lin@mailbox.example>'),
        to: from('Ann <ann@home.example>'),
        subject: 'Lunch on Friday',
        date: { raw: '', utc: '2026-11-23T07:59:30.000Z', zone: 480 },
        hops: [hopOf(0, { at: arrived, delay: 12 }), hopOf(1, { word: 'claimed' })],
        authentication: [checked('spf=pass dkim=pass dmarc=pass')],
        parts: [partOf({ number: '1', mediaType: 'text/plain' })],
      },
      text: 'Shall we meet at noon? https://www.openstreetmap.org/ shows the way.',
    };
    expect(observe(madeUp(message))).toEqual([]);
  });

  it.each([
    ['not-opened', { what: 'tnef' }, /: a winmail\.dat of Outlook \(TNEF\)\./, /：Outlook 的 winmail\.dat（TNEF）。/],
    ['not-opened', { what: 'text-cut 2' }, /: the rest of a very long text, in part 2\./, /位于部分 2。/],
    [
      'source-cut',
      { why: 'end-boundary-missing, ends-in-encoding' },
      /: the mark that ends it is missing, it breaks off inside of a part\./,
      /：缺少结尾标记、在某个部分中间断掉。/,
    ],
    ['received-gap', { time: '9 h', by: 'b.example', before: 'a.example' }, /took 9 h from/, /用了 9 小时。/],
    ['numeric-host-link', { written: '192.0.2.7', host: '192.0.2.7' }, /name: 192\.0\.2\.7\.$/, /域名：192.0.2.7。$/],
    [
      'numeric-host-link',
      { written: '3221225991', host: '192.0.2.7' },
      /name: 3221225991 \(IP address 192\.0\.2\.7\)\.$/,
      /域名：3221225991（IP 地址 192.0.2.7）。$/,
    ],
    [
      'look-alike-domain',
      { domain: 'bänk.example', ascii: 'xn--bnk-qla.example', known: 'bank.example' },
      /^bänk\.example \(xn--bnk-qla\.example\) looks like bank\.example and is another domain\.$/,
      /^bänk\.example \(xn--bnk-qla\.example\) 看起来像 bank\.example，但它是另一个域名。$/,
    ],
    [
      'look-alike-domain',
      { domain: 'bank1.example', ascii: 'bank1.example', known: 'bank.example' },
      /^bank1\.example looks like/,
      /^bank1\.example 看起来像/,
    ],
    ['form-in-mail', { target: '?' }, /goes to a place that the message does not name\./, /发往：邮件没有写明的地方。/],
    ['date-differs', { date: 'd', arrival: 'a', by: 'b.example', time: '3 d' }, /difference of 3 d\./, /相差 3 天。/],
  ] as const)('says codes and times in words: %s %j', (code, values, english, chinese) => {
    const observation = { code, values: { ...values }, where: [] };
    expect(observationSentence(observation, 'en')).toMatch(english);
    expect(observationSentence(observation, 'zh-CN')).toMatch(chinese);
  });

  it('has words in both languages for everything that may be not opened or missing', () => {
    const closed = ['smime-encrypted', 'smime-signed', 'pgp-encrypted', 'tnef', 'external-body', 'rpmsg'];
    const codes = [...closed, ...noted];
    for (const what of codes) {
      for (const language of ['en', 'zh-CN'] as const) {
        const code = missing.has(what) ? 'source-cut' : 'not-opened';
        expect(observationSentence({ code, values: { what, why: what }, where: [] }, language)).not.toContain(what);
      }
    }
  });

  it.each(ObservationCode.options)('is told in English and in Chinese: %s', (code) => {
    const { sentence } = tellObservation({ code, values: {}, where: [] });
    expect(sentence.en).toMatch(/^[^\u4e00-\u9fff{}]+\.$/u);
    expect(sentence['zh-CN']).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/u);
  });

  it('names a kind that was not opened once, with each of its parts', () => {
    const parts = ['', '1', '2'].map((number) => partOf({ number, closed: 'pgp-encrypted' }));
    expect(observe(madeUp({ facts: { parts } }))).toMatchObject([
      { code: 'not-opened', values: { what: 'pgp-encrypted' }, where: [{}, {}, {}] },
    ]);
  });

  it('keeps sentences whole, whatever the message writes into their values', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (hostile) => {
        const values = { name: `\u202E${hostile}{address}`, address: 'x@collect.test' };
        const sentence = observationSentence({ code: 'name-carries-address', values, where: [] }, 'en');
        expect(sentence).toMatch(/^The sender’s name shows another address, ⟨202E⟩/);
        expect(sentence.endsWith('The address behind it is x@collect.test.')).toBe(true);
        expect(sentence).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, and says the same again', { timeout: 30_000 }, () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const people = fc.array(fc.record({ name: text, address: text }), { maxLength: 3 });
    fc.assert(
      fc.property(text, text, people, people, fc.array(text), (words, headers, senders, replies, ids) => {
        const facts: MadeUp['facts'] = {
          from: senders,
          replyTo: replies,
          to: replies,
          subject: words,
          references: ids,
        };
        const message = madeUp({ facts, headers, text: words, html: `<p>${words}<form ${headers}>` });
        expect(observe(message)).toEqual(observe(message));
      }),
    );
  });

  it.each([
    ['words', 'delete this '.repeat(20_000)],
    ['one letter', 'a'.repeat(200_000)],
    ['spaces', ' '.repeat(200_000)],
    ['quotes', '> '.repeat(100_000)],
    ['dashes', '-'.repeat(200_000)],
    ['comments', '<!-- <form'.repeat(20_000)],
    ['on', 'on on on on wrote'.repeat(12_000)],
    ['删', '请删除'.repeat(60_000)],
    ['看', '看完请'.repeat(60_000)],
  ])('takes no longer for long hostile texts: %s', (_, long) => {
    const facts: MadeUp['facts'] = {
      subject: long,
      from: [{ name: long, address: `${long}@a.example` }],
      replyTo: [{ name: '', address: `${long}@${long}` }],
      parts: [partOf({ name: long, disposition: 'attachment' })],
    };
    const message = madeUp({
      facts,
      headers: `List-Id: ${long.replaceAll('\n', '')}\nDelivered-To: ${long}`,
      text: long,
      html: long,
    });
    const start = performance.now();
    observe(message);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
