import type { Clue } from '../../../src/core/clue.ts';
import { seenTexts } from '../../../src/core/insight/observed-message.ts';
import type { ObservedMessage } from '../../../src/core/insight/observed-message.ts';
import { readHeaderBlock } from '../../../src/core/mail/header-block.ts';
import type { AuthenticationField, Hop, MessageFacts, MessagePart } from '../../../src/core/message-facts.ts';
import { bytesOfText } from '../../small-book.ts';

/** Facts of a message of which nothing is known. */
export const noFacts: MessageFacts = {
  from: [],
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  deliveredTo: [],
  inReplyTo: [],
  references: [],
  received: [],
  hops: [],
  authentication: [],
  list: {},
  originatingIps: [],
  parts: [],
  attachments: [],
  charsets: [],
  notes: [],
};

export interface MadeUp {
  facts?: Partial<MessageFacts>;
  /** Header lines. */
  headers?: string;
  clues?: Clue[];
  text?: string;
  html?: string;
}

export function madeUp({ facts, headers, clues = [], text, html }: MadeUp): ObservedMessage {
  const parts = [
    ...(text === undefined ? [] : [{ form: 'text' as const, text }]),
    ...(html === undefined ? [] : [{ form: 'html' as const, text: html }]),
  ];
  return {
    facts: { ...noFacts, ...facts },
    headers: readHeaderBlock(bytesOfText(`${headers ?? ''}\n\n`)),
    clues,
    texts: seenTexts(parts.map((part) => ({ part: '1', place: 'body', name: null, ...part }))),
  };
}

/** `Name <address>`, or an address alone. */
export function person(written: string): { name: string; address: string } {
  const match = /^(.*?)\s*<([^<>]*)>$/.exec(written);
  return match ? { name: match[1] ?? '', address: match[2] ?? '' } : { name: '', address: written };
}

export function clueOf(change: Partial<Clue> & Pick<Clue, 'kind' | 'value'>): Clue {
  const where = { in: 'body', part: '1', form: 'html', start: 0, end: 1 } as const;
  return { asWritten: change.value, role: 'pressed', where, ...change };
}

export function partOf(change: Partial<MessagePart>): MessagePart {
  return { number: '2', mediaType: 'application/octet-stream', start: 0, end: 1, ...change };
}

export function hopOf(field: number, change: Partial<Hop>): Hop {
  return { field, word: 'own', by: `mx${field}.mailbox.example`, ...change };
}

/** `spf=fail dkim=none` as the recipient's server writes it. */
export function checked(results: string, change: Partial<AuthenticationField> = {}): AuthenticationField {
  return {
    name: 'Authentication-Results',
    field: 0,
    server: 'mx.mailbox.example',
    word: 'own',
    results: results.split(' ').map((one) => {
      const [method = '', result = ''] = one.split('=');
      return { method, result, properties: {} };
    }),
    ...change,
  };
}
