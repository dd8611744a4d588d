import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const draining = new WeakSet<FastifyInstance>();

/** Whether a server is about to stop and wants no new requests: what stands in front of it learns so from `/readyz`. */
export function isDraining(server: FastifyInstance): boolean {
  return draining.has(server);
}

/**
 * Lets a server answer on while it says that it is not ready, so that what stands in front of it stops sending before its door shuts:
 * a connection that comes in between would be reset.
 *
 * @param milliseconds longer than what stands in front takes to look at `/readyz`; 0 where nothing stands in front
 */
export async function drain(server: FastifyInstance, milliseconds: number): Promise<void> {
  draining.add(server);
  await wait(milliseconds);
}
