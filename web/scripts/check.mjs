// What Maven runs as the tests of the web: types, lint, format, unit tests; nothing when nothing changed.
import { install } from './install.mjs';
import { tool } from './run.mjs';
import { SOURCES, hashOf, isDone, markDone } from './stamps.mjs';

const STAMP = 'target/.checked';

if (!process.argv.includes('--skip=true')) {
  install();
  const wanted = hashOf([...SOURCES, 'e2e', '.oxlintrc.json', '.prettierrc.json', 'redocly.yaml']);
  if (!isDone(STAMP, wanted)) {
    tool('tsc', '--noEmit');
    tool('oxlint', '--deny-warnings', 'src', 'e2e', 'scripts');
    tool('prettier', '--check', '--log-level=warn', 'src', 'e2e', 'scripts', 'vite.config.ts');
    tool('redocly', 'lint', 'src/api/openapi.json', '--format=stylish');
    tool('vitest', 'run', '--reporter=dot');
    markDone(STAMP, wanted);
  }
}
