import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** Fixed by the `key` in wxt.config.ts. */
export const extensionId = 'feelckcbebiocempemflaedpgjhcajne';
export const extensionFolder = resolve('.output/chrome-mv3-e2e');

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension?: string;
  /** Language of the browser's own interface, which Cluebook follows. */
  language?: string;
  /** File for Chromium's own log of every request and name look-up. */
  netLog?: string;
  /** Chromium's `--host-resolver-rules`; names that a rule answers do not stand in its log. */
  resolverRules?: string;
  colorScheme?: 'light' | 'dark';
  /** A window for people to look at. */
  headed?: boolean;
  /** Kept after closing, to start again on the same profile. */
  profile?: string;
  /** The profile has Cluebook already: no welcome page comes. */
  installed?: boolean;
}

/** A real Chromium with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  cdp: CDPSession;
  /** Opens one of the extension's pages in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Stops the background as the browser does, whatever it is at. */
  killBackground(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Without the last two, Chromium looks up names of its maker at every start. Every name but loopback fails at once, so
 * that no test can reach anything.
 */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,NetworkTimeServiceQuerying',
];
const noNames = 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

function chromiumPath(): string {
  const path = process.env['CLUEBOOK_CHROMIUM'];
  if (path === undefined)
    throw new Error('CLUEBOOK_CHROMIUM is not set: start this by npm (npm run test:browser), which finds a browser.');
  return path;
}

export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'cluebook-chromium-')));
  const extension = options.extension ?? extensionFolder;
  const args = [
    ...quiet,
    `--host-resolver-rules=${options.resolverRules ?? noNames}`,
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
  ];
  if (options.language !== undefined) args.push(`--lang=${options.language}`);
  if (options.netLog !== undefined) args.push(`--log-net-log=${options.netLog}`, '--net-log-capture-mode=Everything');
  const context = await launch(profile, args, options).catch(async (error: unknown) => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    throw error;
  });
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  const cdp = await browser.newBrowserCDPSession();
  await (options.installed === true ? untilRunning(context) : untilInstalled(context));
  return {
    context,
    cdp,
    async openOwnPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    killBackground: () => killBackground(cdp),
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profile: string, args: string[], options: ChromiumOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: options.headed !== true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args,
    viewport: { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    // Who started it ends it, and tidies up.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

/** Installed when the welcome page is there: the background has run, and the mail sites are registered. */
async function untilInstalled(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().includes('welcome.html');
  const welcome =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 30_000 }));
  await welcome.waitForLoadState();
}

async function untilRunning(context: BrowserContext): Promise<void> {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 30_000 });
}

async function killBackground(cdp: CDPSession): Promise<boolean> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) return false;
  await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  return true;
}
