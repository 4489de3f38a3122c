import { spawn } from 'node:child_process';
import { Unable } from './explain.mjs';

/**
 * Runs a command and waits for it. `quiet` keeps its output back unless it fails; `label` says what goes on, and for
 * how long, while it is quiet. Ctrl-C goes to the child, which ends first; then we end too, without calling it a
 * failure.
 *
 * @returns its exit code (130 when a signal ended it)
 * @throws Unable when it cannot be started, or fails without `mayFail`
 */
export async function run(command, args, { env = process.env, quiet = false, mayFail = false, label, cwd } = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    env,
    cwd,
    shell: windows,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const output = [];
  child.stdout?.on('data', (data) => output.push(data));
  child.stderr?.on('data', (data) => output.push(data));
  let interrupted = false;
  const passOn = (signal) => {
    if (quiet && !interrupted) console.error('\nStopping …');
    interrupted = true;
    child.kill(signal);
  };
  // A terminal sends Ctrl-C to the child as well; we only must not end before it.
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const ticking = label === undefined ? () => {} : tick(label);
  try {
    const { code, signal } = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }));
    });
    if (interrupted) process.exit(130);
    const exit = signal ? 130 : code;
    if (exit !== 0 && !mayFail) {
      process.stderr.write(Buffer.concat(output));
      throw new Unable(`${command} ${args.join(' ')} ended with ${exit}.`);
    }
    return exit;
  } catch (error) {
    if (error instanceof Unable) throw error;
    throw new Unable(`${command} could not be started: ${error.message}`);
  } finally {
    ticking();
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  }
}

/** Says the label at once, the seconds every ten, and how long it took in the end. */
function tick(label) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  console.error(`· ${label} …`);
  const timer = setInterval(() => console.error(`  … ${seconds()} s`), 10_000);
  return () => {
    clearInterval(timer);
    console.error(`  ${seconds()} s`);
  };
}
