import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/core/files/file-kind.ts';
import { beginningBytes } from '../../../src/core/mail/starts-as-mail.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const mail = text('From: a@parcel.example\nSubject: x\n\nhi\n');
const zip = (first: string) => {
  const head = new Uint8Array(30 + first.length);
  head.set([0x50, 0x4b, 3, 4]);
  head[26] = first.length;
  head.set(text(first), 30);
  return head;
};
const ole = (inside = '') => {
  const bytes = new Uint8Array(2000);
  bytes.set(hex('d0cf11e0a1b11ae1'));
  for (let at = 0; at < inside.length; at += 1) bytes[512 + at * 2] = inside.charCodeAt(at);
  return bytes;
};

describe('what a file is', () => {
  it.each<[string, Uint8Array, string]>([
    ['mail.eml', mail, 'email message/rfc822'],
    ['1700000000.M1P1.host.example:2,S', mail, 'email message/rfc822'],
    ['1700000000.M1P1.mail.example.com', mail, 'email message/rfc822'],
    ['no ending', mail, 'email message/rfc822'],
    ['renamed.jpg', mail, 'email message/rfc822'],
    ['saved.txt', mail, 'email message/rfc822'],
    ['\u{1f4e6}.eml', text('\ufeffReceived: by a\r\n\r\n'), 'email message/rfc822'],
    ['utf16.eml', text('F\0r\0o\0m\0:\0'), 'file application/octet-stream'],
    ['note.txt', text('Note: buy milk\nSecond: eggs\n'), 'file text/plain'],
    ['holiday.txt', text('We had fine weather\n'), 'file text/plain'],
    ['Inbox', text('From a@b Mon Jan  1 00:00:00 2024\nS: 1\n\n'), 'box'],
    ['all.mbox', mail, 'box'],
    ['old.babyl', text('BABYL OPTIONS:\nVersion: 5\n'), 'file text/plain'],
    ['item.msg', ole(), 'email application/vnd.ms-outlook'],
    ['item', ole('__substg1.0_007D001F'), 'email application/vnd.ms-outlook'],
    ['letter.doc', ole(), 'file application/msword'],
    ['setup.msi', ole(), 'program'],
    ['unknown', ole(), 'file application/x-ole-storage'],
    ['takeout.zip', zip('Takeout/Mail/All.mbox'), 'archive'],
    [
      'letter.docx',
      zip('[Content_Types].xml'),
      'file application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['letter', zip('[Content_Types].xml'), 'file application/zip'],
    ['tool.jar', zip('a.class'), 'program'],
    ['tool.zip', zip('META-INF/MANIFEST.MF'), 'program'],
    ['takeout.tgz', hex('1f8b0800'), 'packed'],
    ['a.7z', hex('377abcaf271c'), 'packed'],
    ['renamed.eml', hex('4d5a9000'), 'program'],
    ['invoice.pdf', hex('7f454c46020101'), 'program'],
    ['invoice.pdf', hex('255044462d312e37'), 'file application/pdf'],
    ['screen.png', hex('89504e470d0a1a0a'), 'file image/png'],
    ['voice.opus', hex('4f67675300'), 'file audio/ogg'],
    ['call.amr', hex('2321414d520a'), 'file audio/amr'],
    ['run.sh', text('#!/bin/sh\n'), 'program'],
    ['run.js', text('WScript.Run("x")'), 'program'],
    ['run.BAT', text('@echo off'), 'program'],
    ['link.url', text('[InternetShortcut]\nURL=https://parcel.example/'), 'program'],
    ['page.html', text('<!doctype html><p>x'), 'file text/html'],
    ['_chat.txt', text('[20.10.19, 22:16:05] Mary: hi'), 'chat text/plain'],
    ['WhatsApp Chat with Mary.txt', text('10/20/19, 10:16 - Mary: hi'), 'chat text/plain'],
    [
      'result.json',
      text('{\n "name": "Mary",\n "type": "personal_chat",\n "id": 1,\n "messages": [\n'),
      'chat application/json',
    ],
    ['package.json', text('{"name":"x","version":"1"}'), 'file application/json'],
    ['strange', hex('00010203'), 'file application/octet-stream'],
  ])('%s', (name, start, expected) => {
    const kind = fileKind(start, name);
    expect('mediaType' in kind ? `${kind.is} ${kind.mediaType}` : kind.is).toBe(expected);
  });

  it('is told of anything, in a bounded time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        (start, name) => typeof fileKind(start, name).is === 'string',
      ),
    );
    for (const piece of ['{"name":', '{"about":"', '1/1/20, 1:1', ' \n', 'a:', '<!--', '\u202f'])
      for (const name of ['x', 'x.txt', '.a'.repeat(5_000)]) {
        const start = performance.now();
        fileKind(text(piece.repeat(beginningBytes)).subarray(0, beginningBytes), name);
        expect(performance.now() - start).toBeLessThan(200);
      }
  });

  it.skipIf(isMissing('corpus/text'))('knows real exports of chats', () => {
    for (const name of ['whatsapp-lorem.txt', 'whatsapp-lorem-part1.txt'])
      expect(fileKind(readFileSync(sharedPath(`corpus/text/${name}`)).subarray(0, beginningBytes), name)).toMatchObject(
        { is: 'chat' },
      );
  });
});
