import type { Seen } from '../core/capture.ts';

/** What the background asks of a page after the person used the shortcut or the context menu there. */
export interface PressRequest {
  /** Under this id the background has the picture of the screen. */
  pressId: string;
  /** `message`: only when one is open; `page`: whatever it is. */
  save: 'message' | 'page';
  /** How the person asked, for the record of what was done. */
  asked: string;
  /** The link or picture that was pointed at. */
  chosen?: NonNullable<Seen['chosen']>;
}
