import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server listens while the pages are developed. */
const SERVER = `http://127.0.0.1:${process.env.SERVER_PORT ?? 4000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Apollo Client leaves its developer messages out of the build when this is false.
  define: { 'globalThis.__DEV__': JSON.stringify(process.env.NODE_ENV !== 'production') },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // `first-load.test.ts` reads it to weigh what the first page loads.
    manifest: true,
    // The content security policy allows no inline data for scripts and styles.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': { target: SERVER, ws: true }, '/attachments': SERVER, '/pictures': SERVER, '/objections/files': SERVER },
  },
});
