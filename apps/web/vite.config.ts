import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Where the server listens while the pages are developed. */
const SERVER = `http://127.0.0.1:${process.env.SERVER_PORT ?? 4000}`;

/** A browser opens few lines to a server: what the page looks like must not wait behind everything that it can do. */
const stylesFirst: Plugin = {
  name: 'styles-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      const rest = styles.reduce((left, style) => left.replace(style, ''), html);
      return rest.replace(/( *<script type="module")/, `${styles.join('')}$1`);
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // What never changes is compressed once, as well as can be; the server sends it as it lies there.
  plugins: [
    react(),
    stylesFirst,
    compression({ algorithms: ['brotliCompress', 'gzip'], include: /\.(?:js|css|html|svg)$/, threshold: 1024 }),
  ],
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
