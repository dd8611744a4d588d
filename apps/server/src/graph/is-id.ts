const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from outside; one that is no UUID belongs to nothing. */
export function isId(id: string): boolean {
  return UUID.test(id);
}
