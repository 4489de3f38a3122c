import { firstLook } from '../../store/first-look.ts';
import type { FirstLook } from '../../store/first-look.ts';
import { showPage } from '../show-page.tsx';
import { keptOrder } from '../timeline/kept-order.ts';
import { Popup } from './popup.tsx';

/** So long, in milliseconds, an empty window is better than one that is drawn twice. */
const patience = 100;

/** Draws the popup once its first rows are there, or without them where that takes too long. */
export async function showPopup(): Promise<void> {
  const waited = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patience);
  });
  const looked = await Promise.race([firstLook(keptOrder()), waited]).catch(() => null);
  const found: FirstLook | undefined = looked && looked.rows.length > 0 ? looked : undefined;
  showPage(<Popup looked={found} />);
}
