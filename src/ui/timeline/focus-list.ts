/** From the search into the list: to the row that Tab would come to. */
export function focusList(list: HTMLElement | null): void {
  (list?.querySelector<HTMLElement>('a[tabindex="0"]') ?? list)?.focus();
}
