import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * `verify.html` as it lies in every package: one file with script and style inside, which asks no network for anything and may not.
 * The same sources give the same bytes.
 */
export async function offlinePage(): Promise<string> {
  const [{ script, style }, { script: beside }] = await Promise.all([bundled(page), bundled(worker)]);
  const policy = [
    "default-src 'none'",
    `script-src '${sourceOf(script)}'`,
    // The script of the worker stands in the page as a text: from a folder, none may be loaded.
    'worker-src blob:',
    `style-src '${sourceOf(style)}'`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>Check a package 核验证据包</title><style>${style}</style></head>
<body><noscript>This page needs scripts; or see VERIFY.txt. 本页需要脚本；也可参看 VERIFY.txt。</noscript><script type="text/plain" id="beside">${beside}</script><script>${script}</script></body></html>
`;
}

/** How a policy names an inline text (CSP 3, section 2.3.1). */
function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const doesByImport = /\.css$|node_modules\/(?:pkijs|asn1js|pvutils|pvtsutils|bytestreamjs|@noble)\//;

const page = resolve(import.meta.dirname, '../../src/ui/verify/offline.tsx');
const worker = resolve(import.meta.dirname, '../../src/imports/measure-worker.ts');

async function bundled(entry: string): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Without it, what only development needs would be in the page.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' },
      // What reads originals again is large; nothing that is imported here does anything by being imported, but for styles and what
      // checks time stamps.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id === entry || doesByImport.test(id) } },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  const style = output.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('');
  // The text of a script ends at its first end tag, wherever it stands.
  return { script: script.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3c`), style };
}
