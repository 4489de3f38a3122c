import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** A program that runs `script` by `run`, as every npm script of ours does, and then says that it went on. */
function program(script: string, options: string) {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { run } from './scripts/setup/run-process.mjs';
     await run(process.execPath, ['-e', ${JSON.stringify(script)}], ${options}).catch(({ message }) => console.log('failed: ' + message));
     console.log('went on');`,
  ]);
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  return { child, ended, says: (text: string) => expect.poll(() => said).toContain(text) };
}

describe('a command that an npm script runs', () => {
  it.each(['{ mayFail: true }', "{ quiet: true, label: 'Waiting' }"])(
    'ends with everything on Ctrl-C, and is no failure: %s',
    async (options) => {
      const { child, ended, says } = program("console.error('· begun'); setTimeout(() => {}, 60_000)", options);
      await says(options.includes('quiet') ? 'Waiting' : 'begun');
      child.kill('SIGINT');
      const { code, said } = await ended;
      expect(code).toBe(130);
      expect(said).not.toMatch(/went on|failed|✗/);
    },
  );

  it('is heard and named when it fails', async () => {
    const { code, said } = await program("console.error('why'); process.exit(3)", '{ quiet: true }').ended;
    expect(code).toBe(0);
    expect(said).toMatch(/^why\n[\s\S]*failed: .* ended with 3\.\nwent on/);
  });
});
