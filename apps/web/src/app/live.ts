import { type Client, createClient } from 'graphql-ws';

/** The one socket of this page, made when something first listens, and whether it stands. */
let client: Client | undefined;
let isConnected = false;

export interface Listener {
  readonly onNews: (data: unknown) => void;
  /** Whether news can come now. */
  readonly onLive: (isLive: boolean) => void;
}

/** The session has ended, or the server takes no socket from this page: trying again would change nothing. */
const HOPELESS = [4401, 4403, 4406, 4500];

function connect(): Client {
  if (client) return client;
  client = createClient({
    url: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql/live`,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !HOPELESS.includes((event as Partial<CloseEvent> | undefined)?.code ?? 0),
    on: {
      connected: () => {
        isConnected = true;
      },
      closed: () => {
        isConnected = false;
      },
    },
  });
  return client;
}

/** Listens until it is told to stop; a connection that breaks is made again. */
export function listen(query: string, variables: Record<string, unknown>, { onNews, onLive }: Listener): () => void {
  const socket = connect();
  const offs = [
    socket.on('connected', () => onLive(true)),
    socket.on('closed', () => onLive(false)),
    socket.on('error', () => onLive(false)),
  ];
  const stop = socket.subscribe(
    { query, variables },
    { next: ({ data }) => onNews(data), error: () => onLive(false), complete: () => onLive(false) },
  );
  // Who comes when it stands already is not told so by the socket.
  if (isConnected) onLive(true);
  return () => {
    stop();
    for (const off of offs) off();
  };
}
