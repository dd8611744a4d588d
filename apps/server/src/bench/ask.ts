import { SESSION_COOKIE } from '../request-context';
import type { Target } from './contender';

/** A request as the load generator sends it; with a session, as somebody. */
export function ask(body: object, session?: string): Target['requests'][number] {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (session) headers.cookie = `${SESSION_COOKIE}=${session}`;
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

/** One answer of a server. @throws when it has errors */
export async function answerOf<Data>(address: string, request: Target['requests'][number]): Promise<Data> {
  const answer = JSON.parse(await (await fetch(address, request)).text()) as { data: Data; errors?: object };
  if (answer.errors) throw new Error(`${address} answers ${JSON.stringify(answer.errors)} to ${request.body}`);
  return answer.data;
}
