import type { Frame, Locator, Page } from 'playwright-core';

/** The button and its card in a mail page (or in a frame of it). */
export function buttonIn(page: Page | Frame): Locator {
  return page.locator('cluebook-button button.save');
}

export function cardIn(page: Page | Frame): Locator {
  return page.locator('cluebook-button .card');
}

/** Presses like a person and waits until the card says how it ended. Returns its title. */
export async function pressSave(page: Page | Frame, timeout = 20_000): Promise<string> {
  await buttonIn(page).click();
  await ended(page).waitFor({ timeout });
  return cardTitle(page);
}

/** The card once a press is over, however it ended. */
export function ended(page: Page | Frame): Locator {
  return page.locator('cluebook-button:has(button.save:not([aria-busy])) .card:popover-open');
}

export async function cardTitle(page: Page | Frame): Promise<string> {
  return (await cardIn(page).getByRole('heading').textContent()) ?? '';
}
