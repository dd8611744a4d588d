/**
 * `npm start`: from a fresh clone to the running product. Installs and builds what is missing, then becomes the
 * server, so that Ctrl+C and SIGTERM reach it without a messenger.
 */
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, command, install, ROOT, Stop, stopWithParent } from './prepare.mjs';

stopWithParent();
await command(async () => {
  checkNode();
  checkFolder();
  await checkPort(Number(process.env.PORT ?? 4000));
  await install(console.log);
  await build(console.log);
});
process.chdir(ROOT);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'apps/server/dist/main.js')).href);

function checkFolder() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Stop(`The folder ${ROOT} may not be written by this account: give it the right, or clone into a folder of its own.`);
  }
}

/** The server says it too; here it is said before the minutes of the first build. */
function checkPort(port) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Stop(`PORT is not a port number: ${process.env.PORT}.`);
  return new Promise((free, failed) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      const next = `choose another one, e.g. PORT=${port + 1} npm start`;
      failed(
        new Stop(
          code === 'EACCES'
            ? `This account may not use port ${port}: ${next}.`
            : `Port ${port} is in use: stop the other program, or ${next}.`,
        ),
      );
    });
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () => probe.close(free));
  });
}
