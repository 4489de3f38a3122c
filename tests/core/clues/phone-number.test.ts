import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClueContext } from '../../../src/core/clue.ts';
import { phoneNumber, telephoneOf } from '../../../src/core/clues/phone-number.ts';

const none: ClueContext = { countries: [] };
const found = (text: string, context = none) => phoneNumber.find(text, context);
const values = (text: string, context = none) => found(text, context).map(({ value }) => value);

describe('a number that says its country itself', () => {
  it.each([
    ['+1 202-555-0142', '+12025550142'],
    ['call +44 (0)20 7946 0958', '+442079460958'],
    ['+39 (0)6 1234 5678', '+390612345678'],
    ['+1 – (202) - (555) - (0142)', '+12025550142'],
    ['+1.202.555.0142', '+12025550142'],
    ['( +44 20 7946 0958)', '+442079460958'],
    ['Number: +1 (202) 555-0142Address', '+12025550142'],
    ['WHATSAPP:+12025550142Hello', '+12025550142'],
    ['href="tel:+12025550142" target="_blank"', '+12025550142'],
    ['tel:+44-20-7946-0958;ext=12', '+442079460958'],
    ['https://wa.me/12025550142', '+12025550142'],
    ['https://api.whatsapp.com/send?phone=12025550142&text=hi', '+12025550142'],
    ['from abroad 0044 20 7946 0958', '+442079460958'],
    ['dial 011 44 20 7946 0958', '+442079460958'],
    ['+49 30 / 123 456', '+4930123456'],
    ['fake and too long: +31 71 94 51 67 089.', '+3171945167089'],
    ['+31 02 61 14 15 372', '+3102611415372'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it('is certain where a numbering plan has it, and likely where none has', () => {
    expect(found('+1 202-555-0142')[0]).toMatchObject({ confidence: 'certain', evidence: ['plus'] });
    expect(found('+31 71 94 51 67 089')[0]).toMatchObject({
      confidence: 'likely',
      evidence: ['plus', 'not-in-numbering-plan'],
    });
  });
});

describe('a number whose country the text shows', () => {
  it.each([
    ['call (202) 555-0142', '+12025550142'],
    ['📞 (202)-555-0142', '+12025550142'],
    ['reach us on 1 202 555-0142', '+12025550142'],
    ['Contact: 2025550142Membership', '+12025550142'],
    ['our toll-free line 1-800-555-0142 24/7', '+18005550142'],
    ['contact us at 1-800-123-4567', '+18001234567'],
    ['Call 02079460958 now to claim', '+442079460958'],
    ['Phone: 02 5550 1234, Sydney', '+61255501234'],
    ['AU: 1300 555 012', '+611300555012'],
    ['Telefon: (040) 46 22 - 0 | Fax', '+494046220'],
    ['Rufen Sie uns an: 030 12345678', '+493012345678'],
    ['Rufen Sie uns an: 01 234 5678, Wien', '+4312345678'],
    ['Appelez le 01 99 00 12 34', '+33199001234'],
    ['Llame al 912 34 56 78 en Madrid', '+34912345678'],
    ['Chiama lo 06 1234 5678', '+390612345678'],
    ['Bel 020 123 4567 voor vragen', '+31201234567'],
    ['Zadzwoń pod numer 22 123 45 67', '+48221234567'],
    ['Ring til os på 32 12 34 56', '+4532123456'],
    ['Lütfen 0850 123 45 67 numarasını arayın', '+908501234567'],
    ['Dúvidas? Ligue 0800 123 4567', '+558001234567'],
    ['ligue para a central: 4003-1234', '+5540031234'],
    ['Ligue (11) 91234-5678', '+5511912345678'],
    ['Contacte 21 123 4567 Lisboa', '+351211234567'],
    ['Звоните 8 (495) 123-45-67', '+74951234567'],
    ['Телефон: 044 123 45 67, Київ', '+380441234567'],
    ['お電話は 03-1234-5678 まで', '+81312345678'],
    ['전화 02-1234-5678', '+82212345678'],
    ['โทร 02-123-4567', '+6621234567'],
    ['טלפון: 03-123-4567', '+97231234567'],
    ['Mobile - 9876 54 3210', '+919876543210'],
    ['详询：13912345678【示例】', '+8613912345678'],
    ['电话053112345678', '+8653112345678'],
    ['贵宾专线4001234567', '+864001234567'],
    ['客服電話：02-2123-4567 台北', '+886221234567'],
    ['電話 2123 4567 香港', '+85221234567'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
    expect(found(text)[0]?.confidence).toBe('likely');
    expect(found(text)[0]?.evidence?.length).toBeGreaterThan(0);
  });

  it('finds each of a list', () => {
    expect(values('电话：13912345678，15912345678；18912345678/010-12345678')).toEqual([
      '+8613912345678',
      '+8615912345678',
      '+8618912345678',
      '+861012345678',
    ]);
    expect(values('call 020 7946 0958, 020 7946 0959 or +1 202 555 0142 / +1 202 555 0143')).toEqual([
      '+442079460958',
      '+442079460959',
      '+12025550142',
      '+12025550143',
    ]);
  });

  it('reports none where nothing shows a country, or two show as much', () => {
    expect(values('020 7946 0958')).toEqual([]);
    expect(values('0800 701 2020')).toEqual([]);
    expect(values('Tel: 8123 1972')).toEqual([]);
    expect(values('اتصل على 0501234567')).toEqual([]);
  });
});

describe('a number in a script that several countries write', () => {
  it.each([
    ['تماس با پشتیبانی 021 12345678', '+982112345678'],
    ['رابطہ کریں 0300-1234567', '+923001234567'],
    ['যোগাযোগ করুন 01712345678', '+8801712345678'],
    ['संपर्क 98765 43210', '+919876543210'],
    ['Doha, Qatar, tel 4412 3456', '+97444123456'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each(['一二三四五六七', '二〇二六年十一月二十五日', '总价壹拾贰万叁仟肆佰伍拾陆元'])('nothing: %s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('a number whose country is around the text', () => {
  const around = { charsets: [], languages: [], senderDomains: [] };
  it('takes the person’s countries as one piece of evidence', () => {
    expect(values('ring 020 7946 0958', { countries: ['GB'] })).toEqual(['+442079460958']);
    expect(values('Fax 318 435', { countries: ['AD'] })).toEqual(['+376318435']);
    expect(found('ring 030 123456', { countries: ['DE'] })[0]?.evidence).toContain('own-country');
  });

  it('does not let them overrule the text', () => {
    expect(values('Rufen Sie uns an: 01 234 5678, 1010 Wien, Österreich', { countries: ['DE'] })).toEqual([
      '+4312345678',
    ]);
    expect(values('call (202) 555-0142', { countries: ['DE'] })).toEqual(['+12025550142']);
    expect(values('联系13912345678', { countries: ['GB'] })).toEqual(['+8613912345678']);
    expect(values('+44 20 7946 0958', { countries: ['CN'] })).toEqual(['+442079460958']);
  });

  it('reports none where the text’s language and the person’s country make two numbers of one', () => {
    expect(values('Bei Fragen: 0450001421', { countries: ['BE'] })).toEqual([]);
    expect(values('Dúvidas? Ligue 0800 123 4567', { countries: ['DE'] })).toEqual(['+558001234567']);
  });

  it('takes charset, language and sender’s domain', () => {
    const number = 'Tel: 030 12345678';
    expect(values(number)).toEqual([]);
    expect(values(number, { countries: [], around: { ...around, languages: ['de-DE'] } })).toEqual(['+493012345678']);
    expect(values(number, { countries: [], around: { ...around, senderDomains: ['bank.de'] } })).toEqual([
      '+493012345678',
    ]);
    // Half of Asia keeps this time: it only adds to other evidence.
    expect(values('Tel: 03-1234-5678', { countries: [], around: { ...around, zone: 540 } })).toEqual([]);
    const mobile = { countries: [], around: { ...around, charsets: ['gb18030'] } };
    expect(values('Tel: 13912345678', mobile)).toEqual(['+8613912345678']);
  });
});

describe('a number in disguise', () => {
  it.each<[string, string, string[]]>([
    ['Call 8OO-555-O142 now', '+18005550142', ['look-alike-digits']],
    ['call I-8OO-555-0142 now', '+18005550142', ['look-alike-digits']],
    ['+1 (2O2) 555-Ol42', '+12025550142', ['look-alike-digits']],
    ['＋１ ２０２ ５５５ ０１４２', '+12025550142', ['other-script']],
    ['+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨', '+442079460958', ['other-script']],
    [
      '+\u200B1\u200B2\u200B0\u200B2\u200B5\u200B5\u200B5\u200B0\u200B1\u200B4\u200B2',
      '+12025550142',
      ['invisible-characters'],
    ],
    ['电话 一三八零零一三八零零零', '+8613800138000', ['other-script']],
    ['联系人王五，壹叁捌-零零壹叁-捌零零零', '+8613800138000', ['other-script']],
    ['手机 1三8零零1三8零零零', '+8613800138000', ['other-script']],
    ['تماس با ما ۰۲۱-۱۲۳۴۵۶۷۸', '+982112345678', ['other-script']],
    ['যোগাযোগ ০১৭১২-৩৪৫৬৭৮', '+8801712345678', ['other-script']],
    ['+1 212 555 014\n6', '+12125550146', ['split']],
    ['+1 (888)\n555-0142', '+18885550142', ['split']],
    ['call 1-888-555-\r\n> 0142 today', '+18885550142', ['split']],
  ])('%j', (text, value, tricks) => {
    expect(values(text)).toEqual([value]);
    expect(found(text)[0]?.tricks).toEqual(tricks);
  });

  it.each([
    ['\u202A+44 20 7946 0958\u202C', '+442079460958'],
    ['+1\u2009202\u2011555\u20110142', '+12025550142'],
    ['+1️⃣ 2️⃣0️⃣2️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣4️⃣2️⃣', '+12025550142'],
    ['①(②⓪②)⑤⑤⑤-⓪①④②', '+12025550142'],
    ['call (2 0 2) 5 5 5-0 1 4 2 for help', '+12025550142'],
  ])('%j', (text, value) => {
    expect(values(text)).toEqual([value]);
  });
});

describe('what is no phone number', () => {
  it.each([
    'call 2026-02-26 14',
    'Rufen Sie uns am 03.04.2025 oder 04.04.2025 an',
    'Order #2025550142 has shipped',
    'Order 202-555-0142',
    'Case ID: 202-555-0142',
    'Caseid#9564-525102',
    'Invoice No 2025550142',
    'Kundennummer: 0301234567',
    'Votre N° de Billet: 9706884515070214716',
    'Reference number 020 7946 0958',
    '订单13912345678已出票，票号：999-2127047278',
    'QQ群：294651391',
    '您的验证码为：692850，请勿泄露',
    '快递单号：75312345678901',
    '身份证号：110105199001011234',
    'am 03.04.2025 um 12:30',
    '26-02-2026',
    '2026-11-24 10:00:00',
    'Valid 2019/04/18 - 2023/05/24',
    'GMT+0600 (UTC -09:30) 14:35:41',
    'weil ich 9.417.169 Kontakte nicht löschen möchte',
    'Total: $1,354,224.16 (was R$ 36.950,33)',
    'EUR 1 234 567',
    'from [135.43.178.134] by mx, 192.168.100.200',
    'IBAN DE21 6246 7464 7171 6956 35',
    'Card 4111 1111 1111 1111 exp 09/29',
    'USPS tracking 9400 1637 6826 6116 5427 06',
    'UPS 1Z999AA10123456784',
    'ISBN 978-4-981-19451-4',
    'CNPJ 18.731.220/0001-59, CPF: 565.251.989-07',
    'SSN ending 832-95-7392',
    'Spokane Valley, WA 99216-0138',
    'Chrome/136.0.2934.31 Safari/537.36',
    'Location 40.219551, -81.753913',
    'id=42b551b0-2f85-40a5-aa3f-cafe36d9daf1',
    '8d9ac398+4c56+8bf7+adab+e89d2955965a5',
    'https://t.example/c/12025550142?u=4068533509',
    '12025550142@mail.example and www.07781482378.example',
    'Message-ID: <20170519520881.06585@mail.example>',
    '"ts":1786891891138',
    'Meeting ID: 202 555 0142',
    '红球24,12,17,33,17,05；蓝球01',
    'rows 8789-9143 of 850200',
    'BTC 1HsAyewh1aP9D78tk6aHAbsz4jQmtKtrBq',
    'Registered in England and Wales No. 03900782.',
    'rodrigofp-61216004',
    '113648072023635897357560086708945',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
    for (const country of ['US', 'GB', 'DE', 'BR', 'CN', 'IN', 'JP', 'FR']) {
      expect(values(text, { countries: [country] }), country).toEqual([]);
    }
  });
});

describe('service numbers and extensions', () => {
  it('keeps numbers that have no E.164 form with their country', () => {
    expect(values('请致电95588咨询')).toEqual(['CN:95588']);
    expect(values('Txt POD to 80182 to enter, £1.50 a text')).toEqual(['GB:80182']);
    expect(values('订单95588')).toEqual([]);
    expect(values('Text POD to 80182')).toEqual([]);
  });

  it.each([
    ['(202) 555-0142 ext. 12', '12'],
    ['(202) 555-0142 x12', '12'],
    ['+1 202 555 0142;ext=345', '345'],
    ['电话010-12345678转123', '123'],
    ['Ligue (11) 3123-4567 ramal 12', '12'],
  ])('%s', (text, extension) => {
    expect(found(text)[0]?.extension).toBe(extension);
  });
});

describe('links that call', () => {
  it.each([
    ['tel:+1-202-555-0142;ext=3', '+12025550142'],
    ['callto:+442079460958', '+442079460958'],
    ['sms:+12025550142?body=hi', '+12025550142'],
    ['whatsapp://send?phone=12025550142&text=x', '+12025550142'],
    ['https://wa.me/12025550142?text=x', '+12025550142'],
    ['https://api.whatsapp.com/send?text=x&phone=%2B12025550142', '+12025550142'],
    ['tel:%2B1%20(202)%20555-0142', '+12025550142'],
    ['tel:08001234567', null],
    ['tel:+1', null],
    ['https://example.com/12025550142', null],
    ['mailto:a@b.example', null],
  ])('%s', (href, value) => {
    expect(telephoneOf(href)).toBe(value);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    '+1 202 555 0142',
    '(202) 555-0143',
    '020 7946 0958',
    '13912345678',
    '＋４４ ２０ ７９４６ ０９５８',
    '电话',
    'call',
    'Telefon',
    'London',
    '8OO',
    '\n',
    '\u200B',
    ',',
    '/',
    '-',
    '(',
    'x12',
    '2026-11-24',
    '😀',
    '\ud835',
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' '));
  const contexts = fc.constantFrom<ClueContext>(none, { countries: ['GB'] }, { countries: ['CN', 'AC'] });

  it('stand in order, without overlaps, inside the text, in the normal form, and the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 80 })), contexts, (text, context) => {
        const all = found(text, context);
        let last = 0;
        for (const { start, end, value } of all) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value).toMatch(/^(?:\+[1-9]\d{6,14}|[A-Z]{2}:\d{5,8})$/);
          last = end;
        }
        expect(found(text, context)).toEqual(all);
      }),
    );
  });

  it('give the same number in full-width digits and with invisible characters between', () => {
    const written = fc.constantFrom('+1 202 555 0142', '+44 20 7946 0958', '+49 30 123456', '+86 139 1234 5678');
    fc.assert(
      fc.property(written, fc.constantFrom('', '\u200B', '\u00AD', '\u2060'), (number, between) => {
        const wide = number.replaceAll(/\d/g, (digit) => `${String.fromCodePoint(0xff10 + Number(digit))}${between}`);
        expect(values(`call ${wide} now`)).toEqual(values(`call ${number} now`));
      }),
    );
  });

  it('hold in time for texts that are made to be slow', () => {
    const hard = [
      '1'.repeat(2_000_000),
      '('.repeat(2_000_000),
      '+1 '.repeat(700_000),
      '1 '.repeat(1_000_000),
      '1-'.repeat(1_000_000),
      '8OO-'.repeat(500_000),
      '1\u200B'.repeat(1_000_000),
      '1l'.repeat(1_000_000),
      'call 020 7946 0958, '.repeat(100_000),
      '+1 202 555 0142\n'.repeat(120_000),
      'text to '.repeat(250_000),
      '电话'.repeat(1_000_000),
    ];
    for (const text of hard) {
      const start = performance.now();
      found(text, { countries: ['GB'] });
      // Each takes well under a second on a free machine; quadratic time would take minutes.
      expect(performance.now() - start, text.slice(0, 8)).toBeLessThan(10_000);
    }
  }, 60_000);
});
