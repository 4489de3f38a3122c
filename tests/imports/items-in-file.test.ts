import { openAsBlob, readFileSync, readdirSync } from 'node:fs';
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { itemsInFile } from '../../src/imports/items-in-file.ts';
import { isMissing, sharedPath } from '../shared-folder.ts';

const { signal } = new AbortController();
const mail = (number: number) => `From: desk@parcel.example\nSubject: ${number}\n\nPay\n`;

async function found(content: Blob, name: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of itemsInFile(new File([content], name, { lastModified: 0 }), name, 0)) {
    const where = [item.file.name, item.file.place].filter((piece) => piece !== undefined).join(' > ');
    const what = 'content' in item ? (item.mail ? 'mail' : 'item') : 'refused' in item ? item.refused : 'skipped';
    lines.push(`${where}: ${what}`);
  }
  return lines;
}

describe('what is found in a file', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, string[]]>([
    ['a.eml', mail(1), ['a.eml: item']],
    ['Mail/cur/1700000000.M1P1.host:2,S', mail(1), ['Mail/cur/1700000000.M1P1.host:2,S: item']],
    ['Mail/dovecot-uidlist', '3 V1\n', ['Mail/dovecot-uidlist: skipped']],
    ['Mail/dovecot.index.log', 'x', ['Mail/dovecot.index.log: skipped']],
    ['Mail/maildirfolder', '', ['Mail/maildirfolder: skipped']],
    ['Inbox.msf', '// <!-- <mdb:mork', ['Inbox.msf: skipped']],
    ['empty.eml', '', ['empty.eml: empty']],
    ['x.exe', Uint8Array.of(0x4d, 0x5a, 0x90), ['x.exe: program']],
    ['x.tgz', Uint8Array.of(0x1f, 0x8b, 8), ['x.tgz: packed']],
    ['x.zip', Uint8Array.of(0x50, 0x4b, 3, 4), ['x.zip: zip-form']],
    [
      'in.mbox',
      `From a 1:00 2024\n${mail(1)}\nFrom b 1:00 2024\n\nFrom c 1:00 2024\n${mail(2)}`,
      ['in.mbox > message 1: mail', 'in.mbox > message 2: empty', 'in.mbox > message 3: mail'],
    ],
  ])('%s', async (name, content, expected) => {
    expect(await found(new Blob([content]), name)).toEqual(expected);
  });

  it('looks into a ZIP, and not into one in it', async () => {
    const inner = await writeZip([{ name: 'a.eml', content: new Blob([mail(1)]) }], { signal });
    const entries = {
      'box.mbox': `From a 1:00 2024\n${mail(1)}`,
      'b.eml': mail(2),
      '__MACOSX/._b.eml': 'x',
      'run.exe': 'MZ\u0090\0',
      'in.zip': inner,
    };
    const zip = await writeZip(
      Object.entries(entries).map(([name, content]) => ({ name, content: new Blob([content]) })),
      { signal },
    );
    expect(await found(zip, 't.zip')).toEqual([
      't.zip > box.mbox, message 1: mail',
      't.zip > b.eml: item',
      't.zip > __MACOSX/._b.eml: skipped',
      't.zip > run.exe: program',
      't.zip > in.zip: zip-in-zip',
    ]);
  });

  it('names the file of a ZIP that would unpack to far more than it is, and unpacks nothing', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    await writer.add('small.eml', new TextReader(mail(1)));
    await writer.add('bomb.eml', new BlobReader(new Blob([new Uint8Array(20_000_000)])));
    expect(await found(await writer.close(), 'x.zip')).toEqual(['x.zip > bomb.eml: zip-growth']);
  });

  it('refuses what is locked by a password', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, password: 'x', zipCrypto: true });
    await writer.add('small.eml', new TextReader(mail(1)));
    expect(await found(await writer.close(), 'x.zip')).toEqual(['x.zip > small.eml: zip-locked']);
  });

  it('refuses by its size what is too large for one item, without reading it', async () => {
    const huge = new Blob([mail(1), new Uint8Array(60_000_000)]);
    let read = 0;
    const file = new File([huge], 'huge.eml');
    const slice = file.slice.bind(file);
    file.slice = (start, end, type) => {
      read += (end ?? file.size) - (start ?? 0);
      return slice(start, end, type);
    };
    for await (const item of itemsInFile(file, 'huge.eml', 0)) expect(item).toMatchObject({ refused: 'too-large' });
    expect(read).toBeLessThan(100_000);
  });

  it('says of a mail box which message is too large, and takes the others', async () => {
    const box = new Blob([
      'From a 1:00 2024\n',
      mail(1),
      new Uint8Array(60_000_000),
      `\n\nFrom b 1:00 2024\n${mail(2)}`,
    ]);
    expect(await found(box, 'in.mbox')).toEqual(['in.mbox > message 1: too-large', 'in.mbox > message 2: mail']);
  });
});

describe.skipIf(isMissing('hostile/archives/zip'))('the hostile archives of the shared folder', () => {
  const cases = readFileSync(sharedPath('hostile/archives/cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { file?: string; kind: string; expect: string; id: string })
    .flatMap(({ file, kind, expect: wanted, id }) =>
      file?.endsWith('.zip') === true && kind.startsWith('zip') ? { file, wanted, id } : [],
    );

  it('are there', () => {
    expect(cases.length).toBeGreaterThan(30);
    expect(readdirSync(sharedPath('hostile/archives/zip')).length).toBeGreaterThanOrEqual(cases.length);
  });

  it.each(cases)('$id never throws, and is refused by name where it must be', async ({ file, wanted }) => {
    const start = performance.now();
    const lines = await found(await openAsBlob(sharedPath(`hostile/archives/${file}`)), 'x.zip');
    expect(performance.now() - start).toBeLessThan(5_000);
    if (wanted === 'refuse') expect(lines.join('\n')).toMatch(/: (?:zip-|program|too-large|empty)/);
    // Look-alikes of a slash, and `%2f`, are letters of a name: no name in an archive is ever a name on the disk here.
    if (wanted === 'nofile') expect(lines.join('\n')).not.toMatch(/(?:\.\.\/|> \/|\\|:\/\/).*: (?:item|mail)$/m);
    expect(lines.join('\n')).not.toMatch(/unreadable/);
  });
});
