import { defineConfig } from 'vite';

/**
 * The server as one file, `dist/main.js`, with the rules and the regimes inside and every package outside. The
 * decorators are read as in `tsconfig.base.json`: legacy, without emitted metadata.
 */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  ssr: { noExternal: [/^@vinh-danh\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        migrate: 'src/migrate-command.ts',
        administrator: 'src/administrator-command.ts',
        'audit-erase': 'src/audit-erase-command.ts',
        'audit-verify': 'src/audit-verify-command.ts',
        backup: 'src/backup-command.ts',
        cluster: 'src/cluster-command.ts',
        invariants: 'src/invariants-command.ts',
        restore: 'src/restore-command.ts',
        worker: 'src/worker-command.ts',
        bench: 'src/bench-command.ts',
        'bench-server': 'src/bench/serve.ts',
      },
      // All in one folder: files beside the program are found from whichever of them asks.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
    reportCompressedSize: false,
  },
});
