// Holds the first load of the customer app to its limit: all JavaScript that the browser fetches to show the home page,
// compressed as the gateway sends it. The map, and every other page, comes later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_KB = 150;
/** Shown without MUI (see Themed.tsx); one import would bring it back and nobody would notice but a phone. */
const WITHOUT_MUI = ['src/home/Below.tsx', 'src/results/ResultsPage.tsx', 'src/car/CarPage.tsx'];

function closure(manifest, key, into = new Set()) {
  if (!into.has(key)) {
    into.add(key);
    (manifest[key].imports ?? []).forEach((next) => closure(manifest, next, into));
  }
  return into;
}

/** Those files of the pages without MUI, and of the first load, that have a part of it. */
function withMui(folder, manifest, first) {
  const keys = new Set(first);
  WITHOUT_MUI.forEach((page) => closure(manifest, page, keys));
  return [...keys]
    .map((key) => manifest[key].file)
    .filter((file) => /\bMui[A-Z]/.test(readFileSync(join(folder, file), 'utf8')));
}

export function weigh(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'vite-manifest.json'), 'utf8'));
  const files = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const keys = new Set();
  Object.keys(manifest)
    .filter((key) => manifest[key].file.endsWith('.js') && page.includes(`/${manifest[key].file}"`))
    .forEach((key) => closure(manifest, key, keys));
  const sizes = [...keys].map((key) => {
    const { sizes: size } = files['/' + manifest[key].file];
    return [manifest[key].file, size.br ?? size.identity];
  });
  const total = sizes.reduce((sum, [, size]) => sum + size, 0) / 1000;
  sizes
    .sort((a, b) => b[1] - a[1])
    .slice(0, process.argv.includes('--all') ? undefined : 0)
    .forEach(([file, size]) => console.log(`  ${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`));
  console.log(`web: first load ${total.toFixed(1)} kB of compressed JavaScript, limit ${LIMIT_KB} kB`);
  const mui = withMui(folder, manifest, keys);
  if (mui.length > 0) {
    console.error(`web: home, results and car do without MUI, but it is in ${mui.join(', ')}`);
    process.exit(1);
  }
  if (total > LIMIT_KB) {
    console.error(
      'web: the first load of the customer app is over its limit; load what is not needed at first lazily',
    );
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('weigh.mjs')) weigh(process.argv[2] ?? 'target/classes/web');
