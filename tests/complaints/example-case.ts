import type { Case } from '../../src/core/case.ts';
import type { Clue, ClueKind, ClueRole } from '../../src/core/clue.ts';
import type { MessageFacts } from '../../src/core/message-facts.ts';
import type { ComplaintExhibit } from '../../src/complaints/complaint-exhibit.ts';
import type { Filling } from '../../src/complaints/filling.ts';
import { channels } from '../../src/complaints/channels.ts';
import type { Channel } from '../../src/core/channel.ts';

/** A made-up case of a made-up person: reserved domains, fictional numbers. */
const at = { utc: '2026-11-20T09:30:00.000Z', offset: '+08:00' };

export const exampleCase = (changes: Partial<Case> = {}): Case => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Parcel',
  openedAt: at,
  events: ['phishing'],
  livesIn: 'CN',
  exhibits: [1, 2],
  statement: [
    { at, text: 'First words.' },
    { at, text: 'On 20 November I got a mail about a parcel that I never ordered.' },
  ],
  losses: [],
  parties: [{ role: 'complained-about', name: 'Example Clinic', address: '1 Example Street' }],
  wish: 'Please find out where my data came from.',
  complainant: { name: 'Lin Example', phone: '+44 7700 900111', email: 'lin@mail.example' },
  earlierSteps: [],
  complaints: [],
  ...changes,
});

export const clue = (kind: ClueKind, value: string, role: ClueRole = 'mentioned'): Clue => ({
  kind,
  value,
  asWritten: value,
  role,
  where: { in: 'body', part: '1', form: 'text', start: 0, end: value.length },
});

export const headerBlock = [
  'Received: from out.sender.example (out.sender.example [192.0.2.7])',
  '\tby mx.mail.example; Fri, 20 Nov 2026 09:30:00 +0000',
  'From: Parcel Desk <desk@parcel.example>',
  'To: lin@mail.example',
  'Subject: Your parcel',
  '',
].join('\r\n');

const facts = (): MessageFacts => ({
  from: [{ name: 'Parcel Desk', address: 'desk@parcel.example' }],
  sender: [],
  replyTo: [],
  to: [{ name: '', address: 'lin@mail.example' }],
  cc: [],
  deliveredTo: ['lin@mail.example'],
  subject: 'Your parcel',
  inReplyTo: [],
  references: [],
  date: { raw: 'Fri, 20 Nov 2026 09:29:00 +0000', utc: '2026-11-20T09:29:00.000Z', zone: 0 },
  received: [],
  hops: [
    { field: 0, word: 'own', ip: '192.0.2.7', at: '2026-11-20T09:30:00.000Z' },
    { field: 1, word: 'claimed', ip: '198.51.100.9' },
  ],
  authentication: [],
  list: {},
  originatingIps: [],
  parts: [],
  attachments: [],
  charsets: [],
  notes: [],
});

export const mailExhibit = (changes: Partial<ComplaintExhibit> = {}): ComplaintExhibit => ({
  number: 1,
  kind: 'email',
  capturedAt: at,
  completeness: 'complete',
  message: facts(),
  headers: headerBlock,
  text: 'Pay the fee.',
  clues: [
    clue('email', 'desk@parcel.example', 'from'),
    clue('link', 'https://parcel.example/pay', 'pressed'),
    clue('phone', '+447700900222'),
    clue('email', 'lin@mail.example'),
    clue('ip', '198.51.100.9', 'relay'),
    clue('ip', '203.0.113.5', 'originating'),
    clue('link', 'https://list.example/unsubscribe', 'list'),
  ],
  ...changes,
});

export const textExhibit = (changes: Partial<ComplaintExhibit> = {}): ComplaintExhibit => ({
  number: 2,
  kind: 'sms',
  capturedAt: at,
  completeness: 'on-screen',
  clues: [clue('phone', '+447700900222'), clue('phone', '+447700900333')],
  told: {
    about: 'sms',
    direction: 'in',
    numberAsShown: '07700 900222',
    at,
    atKnown: 'minute',
    text: 'Example Bank: your card is locked, call 07700 900333',
    claimedIdentity: 'Example Bank',
  },
  ...changes,
});

export const filling = (changes: Partial<Filling> = {}): Filling => ({
  case: exampleCase(),
  exhibits: [mailExhibit(), textExhibit()],
  language: 'en',
  ...changes,
});

/** A channel of the files, with changes for one test. */
export function channelNamed(id: string, changes: Partial<Channel> = {}): Channel {
  const channel = channels.find((one) => one.id === id);
  if (channel === undefined) throw new Error(`no channel ${id}`);
  return { ...channel, ...changes };
}
