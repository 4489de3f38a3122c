import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageFile } from '../../lab/maildir.ts';
import { sharedPath } from '../../shared-folder.ts';

/** Real mails of every sort: every tenth scam, every tenth honest one, the largest. */
export function corpusMails(): MessageFile[] {
  const pick = (folder: string, step: number) => {
    const names = readdirSync(sharedPath(join('corpus', folder)))
      .filter((name) => name.endsWith('.eml'))
      .sort();
    const chosen = names.filter((_name, index) => index % step === 0);
    return chosen.map((name) => ({
      name: `${folder}/${name}`,
      bytes: readFileSync(sharedPath(join('corpus', folder, name))),
    }));
  };
  return [...pick('phishing_pot', 10), ...pick('phishing_pot_large', 1), ...pick('spamassassin_ham', 13)];
}

/** Mails that are odd in one way each; made up. */
export function oddMails(): MessageFile[] {
  const mail = (name: string, ...parts: (string | Uint8Array)[]) => ({
    name,
    bytes: Buffer.concat(parts.map((part) => Buffer.from(part))),
  });
  const head = 'From: Odd <odd@parcel.example>\r\nTo: reader@mailbox.example\r\nSubject: odd\r\n';
  return [
    mail(
      'line ends LF',
      'From: lf@parcel.example\nSubject: LF only\nMessage-ID: <lf@parcel.example>\n\nline 1\nline 2  \n\n\n',
    ),
    mail('no From', 'Subject: nobody\r\nMessage-ID: <nobody@parcel.example>\r\n\r\nwho?\r\n'),
    mail('no Date, bare body', head, 'Message-ID: <nodate@parcel.example>\r\n\r\nx'),
    mail(
      'eight bits and NUL',
      head,
      'Content-Type: text/plain; charset=gb2312\r\n\r\n',
      Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0xff, 0x80, 0x0d, 0x0a),
    ),
    mail('trailing white space', head, '\r\nspaces   \r\ntab\t\r\n\r\n\r\n'),
    mail('long line', head, `\r\n${'x'.repeat(20_000)}\r\n`),
    mail(
      'a mail in a mail',
      head,
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee below\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n',
      'From: Forged <forged@inner.example>\r\nSubject: inner\r\n\r\ninner body\r\n--b--\r\n',
    ),
  ];
}
