import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scamMail } from '../small-book.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cluebook-clues-'));
  await writeFile(join(folder, 'mail.eml'), scamMail(1));
  await writeFile(join(folder, 'two.mbox'), `From a\r\n${scamMail(1)}\r\nFrom b\r\n${scamMail(2)}`);
  await writeFile(join(folder, 'page.html'), '<a href="https://pay.parcel.example/9">here</a>');
  await writeFile(join(folder, 'note.txt'), 'Ring +1 202 555 0142');
  await writeFile(join(folder, 'empty.eml'), '');
  await writeFile(join(folder, 'picture.eml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  await writeFile(
    join(folder, 'rows.jsonl'),
    '{"id":1,"text":"a@parcel.example"}\n\nno row\n{"id":"x","text":"ring 020 7946 0958","countries":["GB"]}\n',
  );
  await mkdir(join(folder, 'folder.eml'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  lines: Record<string, unknown>[];
  errors: string;
}

/** Runs the command as a shell would, in the folder of the small files. */
function clues(args: string[], input = ''): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('scripts/clues.ts'), ...args], { cwd: folder });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (errors += String(data)));
    child.on('close', (code) => {
      const lines = output.split('\n').filter(Boolean);
      done({ code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), errors });
    });
    child.stdin.end(input);
  });
}

describe('npm run clues', () => {
  it('reads each kind of file, one object a message, in the order asked', async () => {
    const { code, lines, errors } = await clues(['mail.eml', 'two.mbox', 'page.html', 'note.txt']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(lines.map(({ file }) => file)).toEqual(['mail.eml', 'two.mbox', 'two.mbox', 'page.html', 'note.txt']);
    expect(lines[0]).toMatchObject({
      message: {
        from: [{ name: 'Parcel Desk', address: 'desk1@parcel.example' }],
        to: [{ name: '', address: 'lin.mei@mailbox.example' }],
        subject: 'Your parcel 1',
        messageId: '1@parcel.example',
        date: { raw: 'Mon, 23 Nov 2026 08:14:05 +0000', utc: '2026-11-23T08:14:05.000Z' },
        received: [],
        attachments: [],
      },
      observations: expect.any(Array) as unknown,
    });
    expect(lines[0]?.['headers']).toContainEqual({ name: 'Subject', value: 'Your parcel 1', start: 105, end: 129 });
    expect(lines[3]?.['clues']).toContainEqual(
      expect.objectContaining({ kind: 'link', value: 'https://pay.parcel.example/9' }),
    );
    expect(lines[4]?.['clues']).toMatchObject([{ kind: 'phone', value: '+12025550142', asWritten: '+1 202 555 0142' }]);
  });

  it('names what it cannot read and goes on with the rest', async () => {
    const bad = ['missing.eml', 'folder.eml', 'empty.eml', 'picture.eml', 'picture.txt'];
    const { code, lines, errors } = await clues([...bad, 'mail.eml']);
    expect(code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(['mail.eml']);
    const complaints = errors.trim().split('\n');
    expect(complaints).toHaveLength(bad.length);
    for (const [index, name] of bad.entries()) expect(complaints[index]).toMatch(new RegExp(`^${name}: \\S.*\\.$`));
  });

  it('reads rows from a file and from the standard input, and names the line that is none', async () => {
    const fromFile = await clues(['--lines', 'rows.jsonl']);
    expect(fromFile.code).toBe(1);
    expect(fromFile.errors).toMatch(/^rows\.jsonl, line 3: /);
    expect(fromFile.lines).toEqual([
      { id: 1, phones: [], emails: ['a@parcel.example'], urls: [] },
      { id: 'x', phones: [{ e164: '+442079460958', start: 5, end: 18 }], emails: [], urls: [] },
    ]);
    const piped = await clues(['--lines', '-'], '{"id":2,"text":"see https://parcel.example/a"}\n');
    expect(piped).toMatchObject({ code: 0, lines: [{ id: 2, urls: ['https://parcel.example/a'] }] });
  });

  it('takes the countries of the person into account', async () => {
    const row = '{"id":3,"text":"ring 020 7946 0958"}\n';
    expect((await clues(['--country', 'gb', '--lines', '-'], row)).lines[0]?.['phones']).toHaveLength(1);
    expect((await clues(['--lines', '-'], row)).lines[0]?.['phones']).toHaveLength(0);
  });

  it.each([[[]], [['--lines']], [['--country', 'England', 'mail.eml']], [['--nonsense', 'mail.eml']], [['-']]])(
    'says how it is used, asked %j',
    async (args) => {
      const { code, errors } = await clues(args);
      expect(code).toBe(2);
      expect(errors).toContain('Usage: npm run clues');
    },
  );

  it('ends quietly when its reader has seen enough', async () => {
    const many = Array.from({ length: 400 }, () => 'mail.eml');
    const child = spawn(process.execPath, [resolve('scripts/clues.ts'), ...many], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
