import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { themeSheet } from './src/shell/theme.ts';

const backend = process.env.MOTORPOOL_URL ?? 'http://localhost:3000';

const proxy = {
  '/api': { target: backend },
  '/config.json': { target: backend },
  '/ws': { target: backend.replace('http', 'ws'), ws: true },
};

/** The texts of the customer app in one language; those of the console are many more. */
const textsOf = (id: string) => {
  const found = /locales[\\/](\w+)[\\/](?!admin)\w+\.json$/.exec(id);
  return found ? `texts-${found[1]}` : null;
};

/** What index.html shows needs its style alone: on a slow line the app does not compete with it. */
const styleFirst: Plugin = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => page.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
  },
};

/** See themeSheet. */
const THEME = '/virtual-theme.css';
const themeFirst: Plugin = {
  name: 'theme-first',
  resolveId: (id) => (id === 'virtual:theme.css' ? THEME : null),
  load: (id) => (id === THEME ? themeSheet() : null),
};

export default defineConfig({
  plugins: [react(), styleFirst, themeFirst],
  build: {
    manifest: 'vite-manifest.json',
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // a browser on a slow line waits for each file: few of them, and what is needed together in one
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'rent', test: /src[\\/](results[\\/]ResultsPage|car[\\/]CarPage)\.tsx$/, priority: 1 },
            { name: textsOf, debugName: 'texts', priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy },
  preview: { proxy },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
