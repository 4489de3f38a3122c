import { v4 } from 'uuid';
import type { RequestInput } from '../src/messages/protocol.ts';
import { bytesOfText } from './small-book.ts';

type Given = RequestInput<'statement.save'>;

/** What the form sends for a call of a made-up person, with a recording and a screenshot. */
export function statementOfCall(change: Partial<Given['statement']> = {}, attached = twoFiles()): Given {
  return {
    pressId: v4(),
    statement: {
      about: 'call',
      direction: 'in',
      numberAsShown: '07400 123456',
      numberRead: {
        e164: '+447400123456',
        region: 'GB',
        lineType: 'mobile',
        confidence: 'likely',
        evidence: 'own-country:GB',
      },
      at: { utc: '2026-11-24T07:40:00.000Z', offset: '+00:00' },
      atKnown: 'about',
      durationSeconds: 240,
      text: 'Asked me to pay at https://pay.parcel.example/9 at once.\nThen hung up.',
      claimedIdentity: 'Bank fraud team',
      ...change,
    },
    attached,
  };
}

export function twoFiles(): Given['attached'] {
  return [
    { what: 'recording', name: 'call.m4a', mediaType: 'audio/mp4', bytes: bytesOfText('sounds') },
    { what: 'screenshot', name: '截屏.png', mediaType: 'image/png', bytes: bytesOfText('a picture') },
  ];
}
