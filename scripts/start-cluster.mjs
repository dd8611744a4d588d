/**
 * `npm run start:cluster -- --servers 2`: as `npm start`, with several servers and a worker behind one address. Installs and builds what is
 * missing, then becomes the program that starts the others.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, command, install, ROOT, stopWithParent } from './prepare.mjs';

stopWithParent();
await command(async () => {
  checkNode();
  await install(console.log);
  await build(console.log);
});
process.chdir(ROOT);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'apps/server/dist/cluster.js')).href);
