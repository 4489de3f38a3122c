import { v4 } from 'uuid';
import { nextEntry } from '../../src/core/custody.ts';
import type { CustodyEntry } from '../../src/core/custody.ts';
import { exhibitName } from '../../src/core/exhibit.ts';
import type { Acquisition } from '../../src/core/exhibit.ts';
import { fingerprintOfSource } from '../../src/core/fingerprint.ts';
import { hashBytes, hashRecord } from '../../src/core/hash.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import { readExhibit } from '../../src/core/read-exhibit.ts';
import type { ExhibitToExport, ExportInput } from '../../src/exports/package-document.ts';

const tool = { name: 'Cluebook', version: '0.0.0' };
const words = 'parcel is held at the depot please confirm your address and pay the fee before it goes back'.split(' ');

/** An ordinary mail has so many lines: 23 kB. */
const ordinary = 320;
/** About, with its end. */
export const lineBytes = 74;
/** So much of a mail is read for what it says: the rest of a large one says the same. */
const readBytes = 1e6;

/** A book of so many ordinary mails, or large ones, as an export takes it: made in memory, each mail again whenever it is asked for. */
export async function manyMails(count: number, lines = ordinary): Promise<ExportInput> {
  const exhibits: ExhibitToExport[] = [];
  const custody: CustodyEntry[] = [];
  const numbers = new Map<string, number>();
  for (let number = 1; number <= count; number += 1) {
    const bytes = mailOf(number, lines);
    const sha256 = await hashBytes(bytes);
    numbers.set(sha256, number);
    const at = instantAt(Date.UTC(2026, 10, 24) + number * 1000, 480);
    const acquisition: Acquisition = {
      id: v4(),
      pressId: v4(),
      at,
      method: 'file',
      site: { id: 'file', origin: '' },
      page: { url: '', title: '' },
      messageKey: `inbox.mbox, message ${number}`,
      completeness: { state: 'complete' },
      source: { sha256, bytes: bytes.length, mediaType: 'message/rfc822', transformation: 'unverified' },
      seen: {},
      steps: [],
      file: { name: 'inbox.mbox', bytes: bytes.length },
      tool: { ...tool, browser: 'Node', locale: 'en' },
    };
    const exhibit = { number, id: v4(), kind: 'email' as const, fingerprint: await fingerprintOfSource(bytes) };
    exhibits.push({
      exhibit,
      acquisitions: [acquisition],
      reading: await readExhibit(acquisition, bytes.slice(0, readBytes), { countries: [] }),
    });
    custody.push(
      nextEntry(custody.at(-1), at, {
        nonce: v4().replaceAll('-', ''),
        action: 'capture',
        appVersion: tool.version,
        exhibit: exhibitName(number),
        acquisition: acquisition.id,
        acquisitionSha256: hashRecord(acquisition),
        sourceSha256: [sha256],
      }),
    );
  }
  return {
    id: v4(),
    createdAt: instantAt(Date.UTC(2026, 10, 25), 480),
    tool,
    exhibits,
    custody,
    checkers: { 'verify.html': '<!doctype html>\n', 'check_package.py': '#\n' },
    readSource: (sha256) => Promise.resolve(mailOf(numbers.get(sha256) ?? 0, lines)),
  };
}

function mailOf(number: number, lines: number): Uint8Array<ArrayBuffer> {
  const text = Array.from({ length: lines }, (_line, line) =>
    Array.from({ length: 14 }, (_word, at) => words[(number * 7 + line * 3 + at * at) % words.length]).join(' '),
  );
  const mail = [
    `From: "Parcel Desk" <desk${number}@parcel.example>`,
    'To: lin.mei@mailbox.example',
    `Message-ID: <${number}@parcel.example>`,
    `Subject: Your parcel ${number}`,
    'Date: Mon, 23 Nov 2026 08:14:05 +0000',
    '',
    `Pay at https://pay.parcel.example/${number} or call +1 202 555 0142.`,
  ];
  return new Uint8Array(new TextEncoder().encode(`${[...mail, text.join('\r\n')].join('\r\n')}\r\n`));
}
