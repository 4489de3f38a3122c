import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Bidi } from './bidi.ts';

/** Given to the extension by preference, so that the addresses of its pages are known. */
const uuid = 'b5a8d6f0-5a0e-4f6e-9d57-0c1b00c0ffee';
const geckoId = 'cluebook@cluebook.example';
const extensionFolder = resolve('.output/firefox-mv3-e2e');
const patienceMs = 20_000;

/** A tab, driven like a person does. Locators are JavaScript expressions, because ours lie in a shadow tree. */
export interface Tab {
  go(url: string): Promise<void>;
  evaluate<Value>(expression: string): Promise<Value>;
  /** Waits until the expression is truthy, and gives its value. */
  until<Value>(expression: string): Promise<Value>;
  /** A real click, in the middle of the element that the expression gives. */
  click(element: string): Promise<void>;
  picture(): Promise<Buffer>;
}

/** A real Firefox with the extension in it. */
export interface Firefox {
  downloads: string;
  pageUrl(path: string): string;
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

export async function startFirefox(): Promise<Firefox> {
  const program = process.env['CLUEBOOK_FIREFOX'];
  if (program === undefined) throw new Error('CLUEBOOK_FIREFOX is not set: start this by npm run test:firefox.');
  const profile = await mkdtemp(join(tmpdir(), 'cluebook-firefox-'));
  const downloads = await mkdtemp(join(tmpdir(), 'cluebook-downloads-'));
  await writeFile(join(profile, 'user.js'), preferences(downloads));
  const args = [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    '--profile',
    profile,
  ];
  const child = spawn(program, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = async () => {
    child.kill('SIGKILL');
    await pause(300);
    for (const folder of [profile, downloads]) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const bidi = await Bidi.connect(`${await addressOf(child)}/session`);
    await bidi.send('session.new', { capabilities: {} });
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionFolder } });
    await grantLocalSites(bidi);
    return {
      downloads,
      pageUrl: (path) => `moz-extension://${uuid}/${path}`,
      newTab: async () =>
        tabOf(bidi, (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context),
      async close() {
        bidi.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox leaves host permissions to the person, also those of the manifest: the test stands in for their yes. */
async function grantLocalSites(bidi: Bidi): Promise<void> {
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  await evaluateIn(
    bidi,
    tree.contexts[0]?.context ?? '',
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${geckoId}');
      const origins = ['http://127.0.0.1/*', 'http://localhost/*'];
      await ExtensionPermissions.add('${geckoId}', { permissions: [], origins }, extension);
    })()`,
  );
}

function preferences(downloads: string): string {
  const all: Record<string, unknown> = {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'network.dns.disablePrefetch': true,
    'network.connectivity-service.enabled': false,
    'network.captive-portal-service.enabled': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'intl.locale.requested': 'en-US',
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox says on its error output where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`Firefox did not start:\n${said}`)), 60_000);
    child.once('error', fail);
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    });
  });
}

function tabOf(bidi: Bidi, context: string): Tab {
  const evaluate = <Value>(expression: string) => evaluateIn<Value>(bidi, context, expression);
  const until = async <Value>(expression: string) => {
    const end = Date.now() + patienceMs;
    for (;;) {
      // While a page changes there is nothing to ask; the next look finds it.
      const value = await evaluate<Value>(expression).catch(() => null);
      if (value) return value;
      if (Date.now() > end)
        throw new Error(
          `not so within ${patienceMs} ms: ${expression}\n${await evaluate<string>('document.body.innerText')}`,
        );
      await pause(50);
    }
  };
  return {
    evaluate,
    until,
    async go(url) {
      // Not waited for by the driver: it does not see the pages of extensions finish.
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      await until(`location.href.startsWith(${JSON.stringify(url)}) && document.readyState === 'complete'`);
    },
    async click(element) {
      await until(`!!(${element})`);
      const { x, y } = await evaluate<{ x: number; y: number }>(
        `(() => { const box = (${element}).getBoundingClientRect(); return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }; })()`,
      );
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async picture() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  };
}

/** The value of an expression as JSON; promises are waited for. */
async function evaluateIn<Value>(bidi: Bidi, context: string, expression: string): Promise<Value> {
  const { type, result, exceptionDetails } = await bidi.send<{
    type: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
  }>('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
  });
  if (type === 'exception') throw new Error(exceptionDetails?.text ?? expression);
  return JSON.parse(result?.value ?? 'null') as Value;
}
