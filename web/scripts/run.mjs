// Runs npm and the tools it installed, and ends the build with their exit code when they fail.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export function run(command, ...words) {
  const isWindows = process.platform === 'win32';
  const done = spawnSync(command, words, { stdio: 'inherit', shell: isWindows });
  if (done.error) {
    console.error(
      `${command} cannot be run: ${done.error.message}. Install Node 20.19 or later, or build with -DskipWeb.`,
    );
    process.exit(1);
  }
  if (done.status !== 0) {
    console.error(`web: ${command} ${words.join(' ')} failed`);
    process.exit(done.status ?? 1);
  }
}

export const tool = (name, ...words) => run(join('node_modules', '.bin', name), ...words);
