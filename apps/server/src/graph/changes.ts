import type { EntityManager } from 'typeorm';

/** The one channel on which the servers of an authority tell each other what changed. */
const CHANNEL = 'vinh_danh_changes_';

export function channelOf(schema: string): string {
  return `${CHANNEL}${schema}`;
}

/** What changed, in ids alone: everybody who listens to the database could read it. */
export type Change = Readonly<Record<string, string | null>>;

/** Who listens to a topic can have missed something: the connection was away, or more happened than was taken. */
export const MISSED = Symbol('Something may have been missed.');
export type Heard = Change | typeof MISSED;

/** Tells all servers of a change, once the transaction is committed; never of one that was taken back. */
export async function tellChange(db: EntityManager, topic: string, change: Change): Promise<void> {
  await db.query('SELECT pg_notify($1 || current_schema, $2)', [CHANNEL, JSON.stringify([topic, change])]);
}

/** More than this waits for nobody: a listener so far behind is told that it missed something. */
const MOST_WAITING = 50;

/** Changes of one topic as they come, each turned into what its listener may know of it. */
export interface Listening<Told> extends AsyncIterableIterator<Told> {
  return(): Promise<IteratorResult<Told, undefined>>;
}

/** Who listens to what, on this server. */
export class Listeners {
  private readonly topics = new Map<string, Set<(heard: Heard) => void>>();

  /**
   * Listens to a topic until `return` is called.
   *
   * @param tell what this listener is told of a change; undefined tells them nothing. It is asked for each change anew, so that
   *   what they may know follows from the moment. When it fails, the listening ends with that failure
   */
  listen<Told>(topic: string, tell: (heard: Heard) => Promise<Told | undefined>): Listening<Told> {
    const waiting: Heard[] = [];
    let over = false;
    let wake = () => {};
    const hear = (heard: Heard) => {
      if (waiting.length >= MOST_WAITING) waiting.splice(0, waiting.length, MISSED);
      else waiting.push(heard);
      wake();
    };
    const end = () => {
      over = true;
      this.leave(topic, hear);
      wake();
      return Promise.resolve({ done: true as const, value: undefined });
    };
    this.join(topic, hear);
    const next = async (): Promise<IteratorResult<Told, undefined>> => {
      while (!over) {
        const heard = waiting.shift();
        if (heard === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const told = await tell(heard).catch((error: unknown) => {
          void end();
          throw error;
        });
        if (told !== undefined && !over) return { done: false, value: told };
      }
      return { done: true, value: undefined };
    };
    const listening: Listening<Told> = {
      next,
      return: end,
      [Symbol.asyncIterator]: () => listening,
    };
    return listening;
  }

  /** Hands a notification of the database to those who listen to its topic. What is not ours is passed over. */
  hear(payload: string | undefined): void {
    const message = read(payload);
    if (message) for (const hear of this.topics.get(message.topic) ?? []) hear(message.change);
  }

  /** Tells everybody that something may have been missed. */
  miss(): void {
    for (const listeners of this.topics.values()) for (const hear of listeners) hear(MISSED);
  }

  get isEmpty(): boolean {
    return this.topics.size === 0;
  }

  private join(topic: string, hear: (heard: Heard) => void): void {
    const listeners = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, listeners.add(hear));
  }

  private leave(topic: string, hear: (heard: Heard) => void): void {
    const listeners = this.topics.get(topic);
    listeners?.delete(hear);
    if (listeners?.size === 0) this.topics.delete(topic);
  }
}

function read(payload: string | undefined): { topic: string; change: Change } | undefined {
  try {
    const [topic, change] = JSON.parse(payload ?? '') as [string, Change];
    return { topic, change };
  } catch {
    return undefined;
  }
}
