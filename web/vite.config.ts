import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.MOTORPOOL_URL ?? 'http://localhost:3000';

const proxy = {
  '/api': { target: backend },
  '/config.json': { target: backend },
  '/ws': { target: backend.replace('http', 'ws'), ws: true },
};

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: 'vite-manifest.json',
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy },
  preview: { proxy },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
