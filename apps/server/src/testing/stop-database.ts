/** Stops what `start-database.ts` started. */
export default async function stopDatabase(): Promise<void> {
  await globalThis.vinhDanhTestDatabase?.stop();
  globalThis.vinhDanhTestDatabase = undefined;
}
