import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** One project a kind of test; `scripts/test.mjs` says which of them a machine can run. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/setup.ts'],
          // A busy machine is slow, not wrong. What has to be quick is measured where it is tested.
          testTimeout: 60_000,
        },
      },
      ...(['browser', 'firefox', 'webmail'] as const).map((name) => ({
        test: {
          name,
          include: [`tests/e2e/${name}/**/*.test.ts`],
          fileParallelism: false,
          // What is waited for comes, sooner or later: how soon depends on how busy the machine is.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      })),
    ],
  },
});
