#!/usr/bin/env node
/**
 * What every npm script begins with: makes sure that everything is there, then runs the command. Plain JavaScript
 * without dependencies, because it has to run before anything is installed.
 *
 *     node scripts/run.mjs [--chromium] [--firefox] COMMAND ARGUMENT…
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from './setup/browsers.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { explain, Unable } from './setup/explain.mjs';
import { goodNode } from './setup/node-version.mjs';
import { run } from './setup/run-process.mjs';
import { mustBeWritable } from './setup/writable.mjs';

const own = ['demo', 'test', 'check', 'build', 'zip'];
const args = process.argv.slice(2);
const wants = new Set();
while (args[0]?.startsWith('--')) wants.add(args.shift());
const [command, ...rest] = args;

try {
  if (own.includes(command)) mustBeWritable();
  const env = cleanEnvironment();
  const nodeFolder = await goodNode();
  env.PATH = [join(process.cwd(), 'node_modules', '.bin'), nodeFolder, env.PATH].join(delimiter);
  await installDependencies(env);
  if (wants.has('--chromium')) Object.assign(env, await chromium(env));
  if (wants.has('--firefox')) Object.assign(env, await firefox(env));
  if (!existsSync('.wxt/tsconfig.json')) await run('wxt', ['prepare'], { env, quiet: true });
  const script = own.includes(command) ? ['node', [`scripts/${ownFile(command)}`, ...rest]] : [command, rest];
  process.exitCode = await run(script[0], script[1], { env, mayFail: true });
} catch (error) {
  if (!(error instanceof Unable)) throw error;
  explain(error);
  process.exitCode = 1;
}

function ownFile(name) {
  return name === 'demo' ? 'demo/demo.ts' : `${name}.mjs`;
}

/** Without what npm tells its own children: it would mislead an npm that we start. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|config_nodedir)/i.test(name)),
  );
}
