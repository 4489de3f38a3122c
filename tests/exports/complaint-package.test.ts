import { beforeAll, describe, expect, it } from 'vitest';
import { verifyCommands } from '../../src/core/bag/verify-text.ts';
import { complaintPackageName, makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { bagIn, textOf } from '../seal/altered-bag.ts';
import type { Bag } from '../seal/altered-bag.ts';
import { saidIn } from './said-in.ts';
import { mixedInput, mixedPackage } from '../seal/complaint-book.ts';
import { runs } from '../has-program.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
/** What the page may be made of: nothing that runs or loads. */
const plainTags = new Set(
  'doctype html head meta title style body main section div h1 h2 p span a br code table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const hasPython = runs('python3', '--version');
const hasSha256sum = runs('sha256sum', '--version');
const hasOpenssl = runs('sh', '-c', 'openssl version | grep -q "^OpenSSL [3-9]"');
const hasBagit = runs('python3', '-c', 'import bagit');

describe('the complaint package', () => {
  let input: ExportInput;
  let zip: Blob;
  let bag: Bag;
  beforeAll(async () => {
    input = await mixedInput();
    zip = await makeComplaintPackage(input, watch());
    bag = await bagIn(zip);
  });
  const text = (path: string) => textOf(bag.get(path));
  const unpacked = (command: string) => saidIn(bag, command);

  it('is the same bytes for the same input', async () => {
    const again = await makeComplaintPackage(input, watch());
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await zip.arrayBuffer()));
  });

  it('lies in one folder that is called as the file, as RFC 8493 asks', async () => {
    const folder = complaintPackageName(input).slice(0, -'.zip'.length);
    expect(folder).toMatch(/^cluebook-2026-11-24-EX-0001-EX-0005$/);
    for (const { name } of await readZip(zip)) expect(name.startsWith(`${folder}/`)).toBe(true);
  });

  it('holds each original byte for byte, and screenshots, attached files and statements apart', async () => {
    const first = input.exhibits[0]?.acquisitions[0]?.source;
    expect(bag.get('data/originals/EX-0001/message.eml')).toEqual(await input.readSource(first?.sha256 ?? ''));
    expect(text('data/screenshots/EX-0003/screenshot.png')).toBe('a picture');
    expect(text('data/attached/EX-0003/recording.m4a')).toBe('sounds');
    expect(text('data/statements/EX-0003.txt')).toContain('Asked me to pay');
    expect(text('data/derived/readings.jsonl')).not.toContain('Asked me to pay');
  });

  it('holds the whole chain, the deleted exhibit’s entries too', () => {
    const entries = text('data/custody.jsonl').trimEnd().split('\n');
    expect(entries.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.skipIf(!hasSha256sum)('passes sha256sum as VERIFY.txt says (skipped without sha256sum)', () => {
    expect(unpacked(verifyCommands.payload).match(/: OK/g)).toHaveLength(16);
    expect(unpacked(verifyCommands.tags).match(/: OK/g)).toHaveLength(5);
    expect(() => unpacked(`echo x >> data/README.html; ${verifyCommands.payload}`)).toThrow();
  });

  it.skipIf(!hasPython)('has a chain that Python finds whole as VERIFY.txt says (skipped without python3)', () => {
    expect(unpacked(verifyCommands.chain).trim()).toBe('True');
    expect(unpacked(`sed -i s/capture/delete/ data/custody.jsonl; ${verifyCommands.chain}`).trim()).toBe('False');
  });

  it.skipIf(!hasBagit)('is valid for bagit.py (skipped where Python has no bagit)', () => {
    const validate = "python3 -c \"import bagit; bagit.Bag('.').validate(); print('valid')\"";
    expect(unpacked(validate).trim()).toBe('valid');
    expect(() => unpacked(`echo x > data/more.txt; ${validate}`)).toThrow();
  });

  it.skipIf(!hasOpenssl)('has signatures that OpenSSL 3 finds right as VERIFY.txt says (skipped without it)', () => {
    expect(unpacked(verifyCommands.signatures).match(/Verified Successfully/g)).toHaveLength(1);
    const changed = `sed -i s/head/heap/ data/signatures/*.txt; ${verifyCommands.signatures} 2>&1`;
    expect(() => unpacked(changed)).toThrow();
    expect(unpacked('openssl pkey -pubin -in data/signatures/0008.pem -outform DER | openssl dgst -sha256')).toContain(
      input.seals?.[0]?.fingerprint,
    );
  });

  it('has a page that runs nothing, loads nothing and shows what strangers wrote as text', async () => {
    for (const subject of hostileTexts) {
      const page = textOf((await bagIn(await mixedPackage(subject))).get('data/README.html'));
      expect(page).toContain("default-src 'none'");
      const tags = [...page.matchAll(/<[/!]?([a-z\d]*)([^>]*)>/gi)];
      expect([...new Set(tags.map(([, name]) => name))].filter((name) => !plainTags.has(name ?? ''))).toEqual([]);
      expect(tags.filter(([, , rest]) => /\s(?:on\w+|src|style|action)=/i.test(rest ?? ''))).toEqual([]);
      expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, target]) => !target?.startsWith('#'))).toEqual([]);
      expect(page).not.toMatch(/https?:\/\/pay/);
    }
  });

  it('speaks both languages, of claims alone, and says what it does not show', () => {
    const all = ['README.html', 'VERIFY.txt', 'evidence-list.csv', 'clues.csv'].map((name) => text(`data/${name}`));
    for (const one of all) expect(one).toMatch(/\p{sc=Han}{2}/u);
    expect(all.join()).not.toMatch(/tamper.?proof|court.?admissible|scammer|criminal|骗子|铁证|不可篡改|不可抵赖/i);
    for (const one of all.slice(0, 2)) expect(one).toMatch(/do not prove by themselves[^]*不能证明/);
    expect(text('data/README.html')).toContain('Claimed sender');
  });

  it('stops when the person stops it, and tells when the store gives other bytes', async () => {
    await expect(makeComplaintPackage(input, { ...watch(), signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    const stop = new AbortController();
    const late = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(makeComplaintPackage(input, late)).rejects.toMatchObject({ code: 'cancelled' });
    const broken = { ...input, readSource: () => Promise.reject(new Error('other bytes')) };
    await expect(makeComplaintPackage(broken, watch())).rejects.toThrow('other bytes');
  });

  it('tells how far it is, an exhibit at a time', async () => {
    const seen: string[] = [];
    await makeComplaintPackage(input, { ...watch(), onProgress: (done, total) => seen.push(`${done} of ${total}`) });
    expect(seen).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
  });
});
