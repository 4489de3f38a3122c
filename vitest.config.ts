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
          // Frames of fixtures are there to be found, not to be loaded.
          environmentOptions: {
            happyDOM: { settings: { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true } },
          },
        },
      },
      ...(['browser', 'firefox', 'webmail'] as const).map((name) => ({
        test: {
          name,
          include: [`tests/e2e/${name}/**/*.test.ts`],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      })),
    ],
  },
});
