import type { Page } from 'playwright-core';
import type { Chromium } from '../../scripts/browser/chromium.ts';
import type { Sample } from './sample-book.ts';

/** A screen: its name, and the way to it. Found by what holds in every language, so never by words. */
export interface Screen {
  name: string;
  open(browser: Chromium, sample: Sample): Promise<Page>;
  /** Of a long page, only what is first seen. */
  cut?: true;
}

/** One that needs nothing in the book. */
export interface EmptyScreen extends Omit<Screen, 'open'> {
  open(browser: Chromium): Promise<Page>;
}

const patient = { timeout: 60_000 };

/** A place in the casebook, once `ready` is there; `act`: what else a person does before it looks like that. */
function place(
  name: string,
  path: string | ((sample: Sample) => string),
  ready: string,
  act?: (page: Page) => Promise<unknown>,
): Screen {
  return {
    name: `casebook-${name}`,
    async open(_browser, sample) {
      const { casebook } = sample;
      const [base = ''] = casebook.url().split('#');
      // From the start each time: what was chosen in the screen before is gone.
      await casebook.goto('about:blank');
      await casebook.goto(`${base}#/${typeof path === 'string' ? path : path(sample)}`);
      await casebook.locator(ready).first().waitFor(patient);
      await act?.(casebook);
      return casebook;
    },
  };
}

function popup(name: string, act?: (page: Page) => Promise<unknown>): Screen {
  return {
    name: `popup-${name}`,
    cut: true,
    async open(_browser, sample) {
      await sample.popup.reload();
      await sample.popup.locator('.row').first().waitFor(patient);
      await act?.(sample.popup);
      return sample.popup;
    },
  };
}

const search = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words);
  await page.locator('.row mark, .row, .message').first().waitFor(patient);
};

function check(name: string, file: (sample: Sample) => Sample['changedPackage'] | string): Screen {
  return {
    name: `check-${name}`,
    async open(browser, sample) {
      const page = await browser.openOwnPage('verify.html');
      await page.locator('.verify input[type=file]').setInputFiles(file(sample));
      await page.locator('.verify .parts, .verify .findings').first().waitFor(patient);
      return page;
    },
  };
}

/** Screens of a book with nothing in it, in the order in which they are taken. */
export const emptyScreens: readonly EmptyScreen[] = [
  {
    name: 'welcome',
    open: async (browser) => {
      const page = await browser.openOwnPage('welcome.html');
      await page.locator('.sites').first().waitFor(patient);
      return page;
    },
  },
  {
    name: 'popup-empty',
    cut: true,
    open: async (browser) => {
      const page = await browser.openOwnPage('popup.html');
      await page.setViewportSize({ width: 400, height: 600 });
      await page.locator('.message').first().waitFor(patient);
      return page;
    },
  },
  ...['timeline', 'clues', 'leaks', 'cases', 'complaints', 'documents', 'warn', 'share', 'joint'].map(
    (tab): EmptyScreen => ({
      name: `empty-${tab}`,
      async open(browser) {
        const page = await browser.openOwnPage(`casebook.html#/${tab}`);
        await page.locator('main h1').first().waitFor(patient);
        await page.locator('main :is(.message, .intro, .quiet)').first().waitFor(patient);
        return page;
      },
    }),
  ),
];

const exhibit = (tab: string, ready: string) => place(`exhibit-${tab}`, `timeline/EX-0020/${tab}`, ready);

/** Screens of the filled book. */
export const screens: readonly Screen[] = [
  {
    name: 'mail-page',
    cut: true,
    open: async (_browser, sample) => sample.mailPage,
  },
  popup('items'),
  popup('search', search('7700 900142')),
  popup('nothing-found', search('zebra')),
  popup('filters', (page) => page.locator('.find .narrow').click()),
  popup('export', (page) => page.locator('footer [aria-controls="export-panel"]').click()),
  place('timeline', 'timeline', '.row'),
  exhibit('message', '#exhibit-panel'),
  exhibit('text', '.panel-text'),
  exhibit('path', '.panel-path'),
  exhibit('files', '#exhibit-panel'),
  exhibit('custody', '.panel-custody'),
  place('exhibit-attached', 'timeline/EX-0028/message', '#exhibit-panel'),
  place('clues', 'clues', '.clue-table [data-index]'),
  place('clue', 'clues/phone/%2B447700900142', '.clue-page figure'),
  place('senders', 'clues/senders', '.group, .senders .message, .senders table'),
  place('leaks', 'leaks', '.leak-table'),
  place('cases', 'cases', '.case-list'),
  place('case', ({ told }) => `cases/${told}`, '.case-form'),
  place('complaints', ({ told }) => `complaints/${told}`, '.channels > li'),
  place(
    'channel',
    ({ told }) => `complaints/${told}`,
    '.channels > li',
    async (page) => {
      await page.locator('.channels .state a').first().click();
      await page.locator('.box').first().waitFor(patient);
    },
  ),
  place('documents', 'documents', '.documents-form'),
  place('documents-preview', 'documents', '.documents-form', async (page) => {
    await page.locator('.documents-form button[type=submit]:enabled').click();
    await page.locator('article').first().waitFor(patient);
  }),
  place('warn', 'warn', '.named li', async (page) => {
    for (const at of [0, 1, 2]) await page.locator('.named input').nth(at).check();
  }),
  place('share', 'share', '.share-form'),
  place('share-preview', 'share', '.share-form', async (page) => {
    await page.locator('.share-form .actions .main').click();
    await page.locator('section[aria-labelledby] h2').first().waitFor(patient);
  }),
  place('joint', 'joint', 'main.joint .button'),
  place('add', 'add', '.import'),
  place('settings', 'settings', '.setting'),
  {
    name: 'statement',
    async open(browser) {
      const form = await browser.openOwnPage('statement.html');
      await form.locator('#number').fill('+44 7700 900142');
      return form;
    },
  },
  check('good', (sample) => sample.goodPackage),
  check('changed', (sample) => sample.changedPackage),
];
