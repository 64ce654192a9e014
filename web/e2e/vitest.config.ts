import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the system at MOTORPOOL_URL, one file after the other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
