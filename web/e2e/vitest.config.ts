import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The console comes last: it fills the calendar of every car, and renters would find none. */
class RentersFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    const place = (file: TestSpecification) =>
      ['renter', 'choices', 'pages', 'console', 'budget'].findIndex((name) =>
        file.moduleId.includes(`/${name}.`),
      );
    return Promise.resolve([...files].sort((one, other) => place(one) - place(other)));
  }
}

/** Journeys in a real browser against the system at MOTORPOOL_URL, one file after the other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    sequence: { sequencer: RentersFirst },
    reporters: ['verbose'],
  },
});
