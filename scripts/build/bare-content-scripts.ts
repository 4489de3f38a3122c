/**
 * Content scripts without WXT's context around them: 3 kB in each for things that none of ours uses, and a message to the page that
 * tells it of the extension. A script of an earlier build is ended by `src/page/start.ts`.
 */
export function bareContentScripts() {
  return {
    name: 'cluebook:bare-content-scripts',
    transform(code: string, id: string) {
      const ours = /^import definition from .*$/m.exec(code)?.[0];
      if (!id.includes('content-script-isolated-world-entrypoint') || ours === undefined) return null;
      return `${ours}\nexport default definition.main();`;
    },
  };
}
