/**
 * The last step of `npm run codegen`: every operation that the pages ship, by the SHA-256 of exactly the text that Apollo Client
 * sends, for the server to know. Written anew whenever an operation changes and never committed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InMemoryCache } from '@apollo/client';
import { print } from 'graphql';
import { ROOT } from './prepare.mjs';

const PAGES = join(ROOT, 'apps/web/src');
const cache = new InMemoryCache();
const texts = {};
for (const file of readdirSync(PAGES, { recursive: true }).sort()) {
  if (!file.endsWith('.generated.ts')) continue;
  const module = await import(pathToFileURL(join(PAGES, file)).href);
  for (const { definitions } of Object.values(module)) {
    if (!definitions?.some(({ kind }) => kind === 'OperationDefinition')) continue;
    const text = print(cache.transformDocument({ kind: 'Document', definitions }));
    texts[createHash('sha256').update(text).digest('hex')] = text;
  }
}
writeFileSync(
  join(ROOT, 'packages/schema/trusted-documents.generated.ts'),
  `/** Text by SHA-256. */\nexport const TRUSTED_DOCUMENTS: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 2)};\n`,
);
