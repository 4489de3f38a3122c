import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMarkers, withoutMarkers } from '../../src/ui/exhibit/safe-html/clue-marks.ts';
import { frameDocument } from '../../src/ui/exhibit/safe-html/frame-document.ts';
import { keptAfterwards, keptMarkup } from '../../src/ui/exhibit/safe-html/kept-markup.ts';
import { nameOfCopy } from '../../src/ui/exhibit/save-copy.ts';

describe('the name of a copy', () => {
  const sha256 = 'ab'.repeat(32);
  it.each([
    ['label.pdf', null, 'EX-0031_label.pdf'],
    ['label.pdf.html', 'page', 'EX-0031_label.pdf.html.bin'],
    ['../../etc/passwd', null, 'EX-0031_passwd'],
    ['C:\\evil\\a.exe', 'runs', 'EX-0031_a.exe.bin'],
    ['invoice\u202Efdp.exe', 'runs', 'EX-0031_invoice_fdp.exe.bin'],
    ['con<>:"|?*.txt', null, 'EX-0031_con_______.txt'],
    ['', null, 'EX-0031_abababababab'],
    ['...', null, 'EX-0031_abababababab'],
  ] as const)('%j', (name, risk, expected) => {
    expect(nameOfCopy({ name, risk, sha256 }, 'EX-0031')).toBe(expected);
  });

  it('is never long, and never leads elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (name) => {
        const copy = nameOfCopy({ name, risk: 'runs', sha256 }, 'EX-0031');
        expect(copy.length).toBeLessThan(300);
        expect(copy).toMatch(/^EX-0031_[^/\\\0]+\.bin$/u);
      }),
    );
  });
});

describe('signs around clues', () => {
  it('go in and come out, and those of the mail itself are none', () => {
    const html = '<p>a\uFDD0@b.example</p>';
    const marked = withMarkers(html, [{ start: 3, end: 14, clue: 12 }]);
    expect(withoutMarkers(marked)).toBe(html.replace('\uFDD0', '\uFFFD'));
    expect(marked.indexOf('\uFDD0')).toBe(3);
    expect(marked).toContain('\uFDD3\uFDD4a');
  });
});

describe('what a sanitiser is told', () => {
  it.each(['<o:p>x</o:p><form><script>', '<MARK><data><a><img><svg><math><template>'])(
    'names nothing twice: %s',
    (html) => {
      for (const { elements = [], replaceWithChildrenElements = [] } of [keptMarkup(html), keptAfterwards(html)]) {
        const names = [...elements, ...replaceWithChildrenElements].map((one) =>
          typeof one === 'string' ? one : one.name,
        );
        expect(names).toEqual([...new Set(names)]);
      }
    },
  );

  it('takes off what it does not know and lets go what runs, loads or is typed into', () => {
    const { replaceWithChildrenElements, elements } = keptMarkup(
      '<o:p><form><script><svg><style><iframe><input><link>',
    );
    expect(replaceWithChildrenElements).toEqual(['o:p', 'form']);
    expect(elements).not.toContain('script');
  });
});

describe('the document of the frame', () => {
  const safe = { body: '<p>x</p>', bodyStyle: 'color:"red', sheet: 'p{color:red}', language: null, coloured: true };
  it('has its policy before anything of the mail', () => {
    const text = frameDocument(safe, null);
    expect(text.indexOf("default-src 'none'")).toBeLessThan(text.indexOf('<style>'));
    expect(text.indexOf('<style>')).toBeLessThan(text.indexOf('p{color:red}'));
    expect(text).toContain('<body style="color:&quot;red">');
    expect(text).not.toContain('<script');
  });
});
