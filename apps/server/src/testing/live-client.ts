import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestServer } from './test-server';

/** Lets a test server answer on a port of its own; tests without sockets need none. */
export async function listen(server: TestServer): Promise<string> {
  if (!server.http.server.listening) await server.http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.http.server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}

/** Opens a socket as a browser does: with the cookie, and with the page that it comes from. */
export function liveClient(host: string, cookie: string | undefined, origin = `http://${host}`): Client {
  class Browser extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { origin, ...(cookie ? { cookie } : {}) } });
    }
  }
  return createClient({ url: `ws://${host}/graphql/live`, webSocketImpl: Browser, retryAttempts: 0, lazy: true });
}

/** The status with which a socket is refused, or 101 when it opens. */
export async function statusOfSocket(host: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`ws://${host}/graphql/live`, 'graphql-transport-ws', { headers });
  socket.on('error', () => {});
  const status = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
  ]);
  socket.terminate();
  return status;
}

export interface Heard<Data> {
  readonly news: Data[];
  readonly end: Promise<unknown>;
  stop(): void;
}

/** Listens and keeps what comes. */
export function hear<Data>(client: Client, query: string, variables: Record<string, unknown>): Heard<Data> {
  const news: Data[] = [];
  let stop = () => {};
  const end = new Promise<unknown>((resolve) => {
    stop = client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) resolve(errors);
          if (data) news.push(data);
        },
        error: resolve,
        complete: () => resolve(undefined),
      },
    );
  });
  return {
    news,
    end,
    stop: () => stop(),
  };
}
