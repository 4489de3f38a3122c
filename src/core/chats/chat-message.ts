import type { Where } from '../clue.ts';
import type { SeenChatMessage } from '../capture.ts';

/** A message of a chat that was exported as a file. Times stay as shown: which of `1/2/26` is the day, the file does not say. */
export interface ChatMessage extends Pick<SeenChatMessage, 'id' | 'author' | 'handle' | 'at' | 'shownAt'> {
  /** As the file has it, with the line that names an attachment. */
  text: string;
  /** Names of the files that came with it. */
  attachments: string[];
  /** Targets of links that the text does not show. */
  links: string[];
  /** Where a range of the text stands in the file. */
  where(start: number, end: number): Where;
}
