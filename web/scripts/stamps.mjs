// Remembers what a step was last done for, so that a build without changes does nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One hash over all files below the given names, their paths included. */
export function hashOf(names) {
  const hash = createHash('sha256');
  const visit = (name) => {
    if (!existsSync(name)) return;
    if (statSync(name).isDirectory()) {
      readdirSync(name)
        .sort()
        .forEach((child) => visit(join(name, child)));
    } else {
      hash.update(name).update('\0').update(readFileSync(name)).update('\0');
    }
  };
  names.forEach(visit);
  return hash.digest('hex');
}

export const isDone = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

export function markDone(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

export const SOURCES = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
