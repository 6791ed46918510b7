import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { backend } from './build/backend.ts';
import { takeover } from './build/takeover.ts';
import { themeVariables } from './build/themeVariables.ts';

export default defineConfig({
  plugins: [react(), themeVariables(), backend(), takeover()],
  build: {
    manifest: true,
    // Inlined files would be data: addresses, which the Content-Security-Policy need not allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What colours code is loaded by pages without the app, so it must not need the app's own files.
            { name: 'runtime', test: /rolldown\/runtime|preload-helper/ },
            { name: 'small', test: /src\/code\/selector|node_modules\/devlop/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    // One environment for all files: making one takes longer than most tests.
    pool: 'threads',
    isolate: false,
    testTimeout: 90_000,
  },
});
