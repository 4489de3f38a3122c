import type { RowOrder } from '../../core/timeline/choose-rows.ts';

const key = 'timeline-order';

/**
 * By which time the person wants the timeline ordered. Kept beside the book, not in it: it has to be known before the first request,
 * and it says nothing of what is in there.
 */
export function keptOrder(): RowOrder {
  return localStorage.getItem(key) === 'sent' ? 'sent' : 'saved';
}

export function keepOrder(order: RowOrder): void {
  localStorage.setItem(key, order);
}
