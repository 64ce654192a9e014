// Installs exactly what the lock file says, and only when it changed.
import { hashOf, isDone, markDone } from './stamps.mjs';
import { run } from './run.mjs';

const STAMP = 'node_modules/.installed';

export function install() {
  const wanted = hashOf(['package-lock.json', 'package.json']);
  if (isDone(STAMP, wanted)) return;
  run('npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  markDone(STAMP, wanted);
}
