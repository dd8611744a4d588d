import { createHash } from 'node:crypto';

/**
 * The same id for the same name at every start, in the form of a UUID of version 8: what is loaded twice is there once.
 */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(`vinh-danh demonstration ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
