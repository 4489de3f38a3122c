/**
 * `npm test`: everything that can run on this machine, fast things first, all of it even when something fails. With
 * names of stages as arguments, just those. The last line is `N passed, N failed, N skipped`, in the runners' figures.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { checks } from './checks.mjs';
import { counted, sum, summaryLine } from './setup/counts.mjs';
import { run } from './setup/run-process.mjs';

const results = '.cache/results';
const reasons = [];
const stages = {
  check,
  unit: () => tests('unit'),
  build,
  browser: () => testsIn('browser', process.env.CLUEBOOK_NO_CHROMIUM),
  firefox: () => testsIn('firefox', process.env.CLUEBOOK_NO_FIREFOX),
  webmail: () => testsIn('webmail', process.env.CLUEBOOK_NO_CHROMIUM),
};
const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['check', 'unit', 'build', 'browser', 'firefox'];
const unknown = names.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0)
  throw new Error(`no such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);

mkdirSync(results, { recursive: true });
await run('wxt', ['prepare'], { quiet: true });
const all = [];
for (const name of names) {
  console.log(`\n━━ ${name}`);
  const start = Date.now();
  const counts = await stages[name]();
  all.push(counts);
  console.log(`━━ ${name}: ${summaryLine(counts)} (${Math.round((Date.now() - start) / 1000)} s)`);
}
const total = sum(all);
writeFileSync(`${results}/summary-${named.at(-1) ?? 'test'}.json`, JSON.stringify(total));
for (const reason of new Set(reasons)) console.log(`skipped: ${reason}`);
console.log(summaryLine(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function check() {
  const outcomes = [];
  for (const [name, [command, ...args]] of Object.entries(checks)) {
    console.log(`· ${name}`);
    outcomes.push((await run(command, args, { mayFail: true })) === 0);
  }
  return { passed: outcomes.filter(Boolean).length, failed: outcomes.filter((good) => !good).length, skipped: 0 };
}

/** All builds that the browser tests load; also that they succeed at all. */
async function build() {
  const builds = [['chrome'], ['chrome', '--mode', 'e2e'], ['firefox'], ['firefox', '--mode', 'e2e']];
  const codes = [];
  for (const args of builds) codes.push(await run('wxt', ['build', '-b', ...args], { mayFail: true, quiet: true }));
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed, skipped: 0 };
}

/** The tests of a project that needs a browser: skipped, counted and told why where there is none. */
async function testsIn(project, reason) {
  if (reason === undefined || reason === '') return tests(project);
  const list = `${results}/${project}-list.json`;
  await run('vitest', ['list', '--project', project, '--staticParse=false', `--json=${list}`], { quiet: true });
  const skipped = JSON.parse(readFileSync(list, 'utf8')).length;
  reasons.push(`${project} (${skipped} tests): ${reason}`);
  return { passed: 0, failed: 0, skipped };
}

async function tests(project) {
  const file = `${results}/${project}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', '--project', project, ...reporters], { mayFail: true });
  const { counts, skippedNames } = counted(file, code);
  reasons.push(...skippedNames.map((name) => `${project}: ${name}`));
  return counts;
}
