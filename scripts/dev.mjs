/**
 * `npm run dev`: the server starts anew and the pages reload when a file changes. Pages on 5173, the server behind
 * them on 4000 (`PORT`). Everything stops together.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, command, install, npm, ROOT, Stop, stopWithParent } from './prepare.mjs';

const BIN = join(ROOT, 'node_modules');
const PORT = process.env.PORT ?? '4000';

stopWithParent();
await command(async () => {
  checkNode();
  await install(console.log);
  const { ok, output } = await npm(['run', '--silent', 'codegen'], { quiet: true });
  if (!ok) throw new Stop(`${output}\nThe types of the client could not be generated: the reason stands above.`);
});

const children = [
  run(['tsx/dist/cli.mjs', 'watch', '--clear-screen=false', '--tsconfig', 'apps/server/tsconfig.json', 'apps/server/src/main.ts'], {
    PORT,
  }),
  run(['vite/bin/vite.js', 'apps/web'], { SERVER_PORT: PORT }),
  run(['@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts', '--watch', '--silent'], {}),
];

let stopping = false;
for (const child of children) child.once('exit', (code) => stopAll(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll(0));

function run([script, ...args], environment) {
  return spawn(process.execPath, [join(BIN, script), ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
}

function stopAll(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}
