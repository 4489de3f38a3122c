import type { ClueRole } from '../../core/clue.ts';

const words: Partial<Record<ClueRole, string>> = {
  from: 'claimed sender',
  sender: 'claimed sender (Sender)',
  'reply-to': 'where replies go',
  'return-path': 'where bounces go',
  mentioned: 'written in the text',
  pressed: 'target of a link',
  shown: 'shown as a link, with another target',
  loaded: 'would be loaded without a press',
  'form-target': 'would get what is typed',
  relay: 'on the way of the message, as its servers wrote it',
  originating: 'where it came from, as the sending side claims',
  'on-screen': 'seen on the screen',
  stated: 'told by the person who received it',
};

/** What a value is to its message, for readers of files in English. */
export function roleWords(role: ClueRole): string {
  return words[role] ?? role.replaceAll('-', ' ');
}
