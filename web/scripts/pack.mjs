// Compresses what was built and lists it for the gateway: type, hash, sizes of each encoding.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const TEXTS = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.txt']);
const WORTH_IT = 600;
/** Files that some pages need at once, so that the gateway can say so together with the app: see vite.config.ts. */
const PAGES = [
  [/^\/assets\/rent-[^/]+\.(js|css)$/, ['/find', '/car/']],
  [/^\/assets\/ResultsPage-[^/]+\.js$/, ['/find']],
  [/^\/assets\/CarPage-[^/]+\.js$/, ['/car/']],
];

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const zip = (bytes) => promisify(gzip)(bytes, { level: 9 });

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (!entry.name.startsWith('.')) yield path;
  }
}

async function describe(path, name) {
  const bytes = readFileSync(path);
  const kind = extname(path);
  const sizes = { identity: bytes.length };
  if (TEXTS.has(kind) && bytes.length > WORTH_IT) {
    const [br, gz] = await Promise.all([brotli(bytes), zip(bytes)]);
    writeFileSync(`${path}.br`, br);
    writeFileSync(`${path}.gz`, gz);
    Object.assign(sizes, { br: br.length, gzip: gz.length });
  }
  return {
    type: TYPES[kind] ?? 'application/octet-stream',
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    isImmutable: name.startsWith('/assets/'),
    pages: PAGES.find(([names]) => names.test(name))?.[1],
    sizes,
  };
}

export async function pack(folder) {
  const paths = [...filesIn(folder)];
  const files = {};
  await Promise.all(
    paths.map(async (path) => {
      const name = '/' + relative(folder, path).split(sep).join('/');
      files[name] = await describe(path, name);
    }),
  );
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
}
