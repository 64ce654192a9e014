// What Maven runs: installs, builds, compresses and weighs the web app, each only when something changed.
import { install } from './install.mjs';
import { pack } from './pack.mjs';
import { weigh } from './weigh.mjs';
import { tool } from './run.mjs';
import { SOURCES, hashOf, isDone, markDone } from './stamps.mjs';

const OUT = 'target/classes/web';
const STAMP = `${OUT}/.built`;

install();
const wanted = hashOf(SOURCES);
if (!isDone(STAMP, wanted)) {
  tool('vite', 'build', '--outDir', OUT, '--emptyOutDir', '--logLevel', 'warn');
  await pack(OUT);
  weigh(OUT);
  markDone(STAMP, wanted);
}
