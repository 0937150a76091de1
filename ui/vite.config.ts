import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { plainIcons } from './icons.ts';

export default defineConfig({
  plugins: [plainIcons(), svelte()],
  resolve: {
    alias: { $lib: new URL('./src/lib', import.meta.url).pathname },
    conditions: ['browser'],
  },
  // The window is the system's own web view: WebKitGTK, WebView2, WKWebView.
  build: {
    target: ['safari16', 'chrome111'],
    chunkSizeWarningLimit: 1500,
    // The window, and the one for the projector.
    rollupOptions: { input: ['index.html', 'projector.html'] },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
