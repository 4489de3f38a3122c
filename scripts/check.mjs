/** `npm run check`: types, lint, format, unused code. All of them run, whatever the first ones say. */
import { checks } from './checks.mjs';
import { run } from './setup/run-process.mjs';

await run('wxt', ['prepare'], { quiet: true });
const failed = [];
for (const [name, [command, ...args]] of Object.entries(checks)) {
  console.log(`· ${name}: ${command} ${args.join(' ')}`);
  if ((await run(command, args, { mayFail: true })) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '✓ all checks passed' : `✗ not right: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
