import type { Task } from './notice/queue';

/** Every task of every slice, in the order of the story: what workers know how to do. */
export const tasks: readonly Task<never>[] = [];
