import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import net, { type Socket } from 'node:net';

/** Milliseconds after which a server that does not take a connection is taken for gone. */
const CONNECT_TIMEOUT = 2_000;
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * One address in front of several servers of this machine, page and sockets included. Each request goes to the next server in turn; one
 * that takes no connection is passed over, before anything of the request is sent, so that nothing is ever done twice.
 *
 * @param ports of the servers that may be asked now
 */
export function createBalancer(ports: () => readonly number[]): Server {
  let turn = 0;
  const candidates = () => {
    const known = ports();
    turn += 1;
    return known.map((_, place) => known[(turn + place) % known.length] as number);
  };
  const balancer = http.createServer((request, response) => {
    connectToFirst(candidates()).then(
      (socket) => forward(request, response, socket),
      () => refuse(response),
    );
  });
  balancer.on('upgrade', (request: IncomingMessage, near: Socket, head: Buffer) => {
    near.on('error', () => near.destroy());
    connectToFirst(candidates()).then(
      (far) => join(request, near, head, far),
      () => near.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n'),
    );
  });
  return balancer;
}

async function connectToFirst(ports: readonly number[]): Promise<Socket> {
  for (const port of ports) {
    const socket = await connect(port).catch(() => null);
    if (socket) return socket;
  }
  throw new Error('No server takes a connection.');
}

function connect(port: number): Promise<Socket> {
  return new Promise((connected, failed) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: CONNECT_TIMEOUT });
    socket.once('timeout', () => socket.destroy(new Error('timeout')));
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.off('error', failed);
      connected(socket);
    });
  });
}

function forward(request: IncomingMessage, response: ServerResponse, socket: Socket): void {
  const { method, url: path } = request;
  const asked = http.request({ method, path, headers: headersOf(request), setHost: false, createConnection: () => socket });
  asked.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  // A server that died in the middle may have done what it was asked or not: only the one who asks, with the same key, finds out.
  asked.once('error', () => (response.headersSent ? response.destroy() : refuse(response)));
  response.once('close', () => asked.destroy());
  request.pipe(asked);
}

function refuse(response: ServerResponse): void {
  const sentence = {
    vi: 'Máy chủ đang khởi động lại. Hãy thử lại sau ít giây.',
    en: 'The server is starting again. Try again in a few seconds.',
  };
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' });
  response.end(JSON.stringify({ errors: [{ message: sentence.en, extensions: { code: 'UNAVAILABLE', sentence } }] }));
}

/** A WebSocket: the request as it came, then whatever either side says. */
function join(request: IncomingMessage, near: Socket, head: Buffer, far: Socket): void {
  const headers = { ...headersOf(request), connection: 'Upgrade', upgrade: request.headers.upgrade };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each) => `${name}: ${each}`),
  );
  far.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  far.write(head);
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.pipe(other);
    one.once('error', () => other.destroy());
    one.once('close', () => other.destroy());
  }
}

/** What the client wrote of its own address is thrown away: the server believes what stands here. */
function headersOf(request: IncomingMessage): http.OutgoingHttpHeaders {
  return { ...withoutHops(request.headers), 'x-forwarded-for': request.socket.remoteAddress, connection: 'close' };
}

function withoutHops(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
