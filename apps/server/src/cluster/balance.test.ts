import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBalancer } from './balance';

const listening: http.Server[] = [];

afterEach(async () => {
  for (const server of listening.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

async function listen(server: http.Server): Promise<number> {
  listening.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A server that answers with its name, and with the address that it was told of. */
const named = (name: string) =>
  listen(http.createServer((request, response) => response.end(`${name} for ${request.headers['x-forwarded-for']}`)));

/** A port at which nobody listens. */
async function deadPort(): Promise<number> {
  const port = await named('gone');
  const server = listening.pop() as http.Server;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function ask(port: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers });
  return `${answer.status} ${await answer.text()}`;
}

test('asks the servers in turn, and says itself who asks', async () => {
  const ports = [await named('one'), await named('two')];
  const balancer = await listen(createBalancer(() => ports));
  const answers = [await ask(balancer, { 'x-forwarded-for': '10.1.2.3' }), await ask(balancer)];
  expect(answers.sort()).toEqual(['200 one for 127.0.0.1', '200 two for 127.0.0.1']);
});

test('passes over a server that takes no connection', async () => {
  const ports = [await deadPort(), await named('two')];
  const balancer = await listen(createBalancer(() => ports));
  for (let turn = 0; turn < 4; turn += 1) expect(await ask(balancer)).toBe('200 two for 127.0.0.1');
});

test('says when to come again where no server answers', async () => {
  const port = await deadPort();
  const balancer = await listen(createBalancer(() => [port]));
  const answer = await fetch(`http://127.0.0.1:${balancer}/`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
});

test('asks only one server, and not another, once a request was sent', async () => {
  let asked = 0;
  const dying = await listen(
    http.createServer((request) => {
      asked += 1;
      request.socket.destroy();
    }),
  );
  const balancer = await listen(createBalancer(() => [dying, dying]));
  expect((await fetch(`http://127.0.0.1:${balancer}/`)).status).toBe(503);
  expect(asked).toBe(1);
});
