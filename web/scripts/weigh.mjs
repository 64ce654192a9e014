// Holds the first load of the customer app to its limit: all JavaScript that the browser fetches to show the home page,
// compressed as the gateway sends it. The map, and every other page, comes later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_KB = 200;

function closure(manifest, key, into = new Set()) {
  if (!into.has(key)) {
    into.add(key);
    (manifest[key].imports ?? []).forEach((next) => closure(manifest, next, into));
  }
  return into;
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
  if (total > LIMIT_KB) {
    console.error(
      'web: the first load of the customer app is over its limit; load what is not needed at first lazily',
    );
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('weigh.mjs')) weigh(process.argv[2] ?? 'target/classes/web');
