import type { Client, TestServer } from '../test-server';

/** Posts a file to a path as a browser does. */
export async function uploadTo(
  server: TestServer,
  client: Client,
  url: string,
  fields: Readonly<Record<string, string>>,
  { filename, content }: { readonly filename: string; readonly content: Uint8Array },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(content)]), filename);
  const request = new Request(`http://localhost${url}`, { method: 'POST', body: form });
  return server.http.inject({
    method: 'POST',
    url: url as '/',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'x-requested-with': 'test',
      ...(client.cookie ? { cookie: client.cookie } : {}),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}
