import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Where the server listens while the pages are developed. */
const SERVER = `http://127.0.0.1:${process.env.SERVER_PORT ?? 4000}`;

/** Below the name that stands in the page until the program has come: what stands above a sheet is shown without waiting for it. */
const stylesLast: Plugin = {
  name: 'styles-last',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      const rest = styles.reduce((left, style) => left.replace(style, ''), html);
      return rest.replace('  </body>', `${styles.join('')}  </body>`);
    },
  },
};

const ENTRY = `${import.meta.dirname}/src/main.tsx`;
let always: Set<string> | undefined;

/** Puts what is loaded whatever the page shows, the entry and all that it imports at once, into one file. The bundler would make a dozen of it, each of which waits its turn. */
function inApp(module: string, bundle: { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }): string | null {
  always ??= importedBy(ENTRY, (id) => bundle.getModuleInfo(id)?.importedIds ?? []);
  return always.has(module) ? 'app' : null;
}

function importedBy(id: string, importsOf: (id: string) => readonly string[], found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of importsOf(id)) importedBy(next, importsOf, found);
  return found;
}

/** What pages are made of comes in one file as well: a page would ask for a dozen of 1 kB each, which wait for each other and whose headers weigh as much. */
const COMMON_PARTS = { name: 'ui', test: /apps[\\/]web[\\/]src[\\/]ui[\\/]/, minShareCount: 3 };

export default defineConfig({
  root: import.meta.dirname,
  // What never changes is compressed once, as well as can be; the server sends it as it lies there.
  plugins: [
    react(),
    stylesLast,
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
    // `first-load.test.ts` weighs what is sent; this is before compression.
    chunkSizeWarningLimit: 700,
    // One sheet of 18 kB is sooner there than one for each part of a page.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: 'app', name: inApp }, COMMON_PARTS] } } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': { target: SERVER, ws: true }, '/attachments': SERVER, '/pictures': SERVER, '/objections/files': SERVER },
  },
});
