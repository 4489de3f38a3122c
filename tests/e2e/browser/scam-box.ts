import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

interface Gang {
  name: string;
  address: string;
  subject: string;
  body(number: number): string;
  replyTo?: string;
  /** To which own address, and how many weeks ago. */
  sent: [to: string, weeksAgo: number][];
}

const week = 7 * 86_400_000;

/** Made-up senders, on names and numbers that are reserved for examples. */
const gangs: Gang[] = [
  {
    name: 'Parcel Desk',
    address: 'notice@parcel-desk.example',
    subject: 'Your parcel is held',
    body: (number) =>
      `Your parcel waits at customs. Call our desk on +44 7700 900142 before noon, or pay at https://secure-parcel.example/r/88${number}.`,
    sent: [0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 7, 9].map((weeks) => ['lin+clinic@mail.example', weeks]),
  },
  {
    name: 'Northgate Billing',
    address: 'billing@northgate-billing.example',
    subject: 'Invoice overdue',
    replyTo: 'accounts@northgate-billing.test',
    body: () => 'Transfer the open sum to IBAN GB33 BUKB 2020 1555 5555 55 today. Questions: +44 7700 900309.',
    sent: [
      ['lin+clinic@mail.example', 1],
      ['lin+clinic@mail.example', 4],
      ['lin@mail.example', 2],
    ],
  },
  {
    name: 'Refund Office',
    address: 'refund@refund-2026.example',
    subject: 'Tax refund',
    body: (number) => `Claim your refund of 12${number} at https://refund-2026.example/claim within two days.`,
    sent: [
      ['lin@mail.example', 3],
      ['lin@mail.example', 8],
      ['lin@mail.example', 14],
    ],
  },
  {
    name: 'Corner Books',
    address: 'offers@corner-books.example',
    subject: 'A book for you',
    body: () => 'Read more at https://corner-books.example/new and tell your friends.',
    sent: [['lin+shop@mail.example', 1]],
  },
];

/** A mail box of what these sent, oldest first, as the person's own server (mail.example) took it in. */
export function scamBox(now: number): string {
  const all = gangs.flatMap((gang) =>
    gang.sent.map(([to, weeksAgo]) => ({ gang, to, at: now - weeksAgo * week - 3_600_000 })),
  );
  return all
    .sort((one, other) => one.at - other.at)
    .map(({ gang, to, at }, index) => mailOf(gang, to, new Date(at), index + 1))
    .join('\n');
}

function mailOf({ name, address, subject, body, replyTo }: Gang, to: string, at: Date, number: number): string {
  const day = at.toUTCString().replace('GMT', '+0000');
  return [
    `From ${address} ${day}`,
    `Delivered-To: ${to}`,
    `Received: from mx.sender.example (mx.sender.example [192.0.2.${number}]) by mx.mail.example (Postfix) with ESMTPS id 4X${number} for <${to}>; ${day}`,
    `From: ${name} <${address}>`,
    `To: ${to}`,
    ...(replyTo === undefined ? [] : [`Reply-To: ${replyTo}`]),
    `Message-ID: <${number}@sender.example>`,
    `Subject: ${subject} ${number}`,
    `Date: ${day}`,
    '',
    body(number),
    '',
  ].join('\n');
}

/** Brings the box in through the casebook, as a person does, and waits until all of it is read. */
export async function bringInScams(casebook: Page, now: number): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'cluebook-scams-')), 'inbox.mbox');
  await writeFile(path, scamBox(now));
  const address = casebook.url();
  await casebook.goto(`${address.split('#')[0]}#/add`);
  await casebook.locator('input[type=file]').first().setInputFiles(path);
  await casebook
    .locator('.import [role=status]')
    .getByText(/EX-0019/)
    .waitFor();
  await casebook.waitForFunction(async () => {
    const open = indexedDB.open('cluebook');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const readings = database.transaction('readings').objectStore('readings').count();
    await new Promise((resolve) => {
      readings.onsuccess = resolve;
    });
    database.close();
    return readings.result >= 19;
  });
}
