import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DocumentNode } from '@apollo/client';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { print } from 'graphql';
import { createCache } from './apollo';

const PAGES = resolve(__dirname, '..');

/** Every operation of every page, as it is compiled into the page. */
const documents = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.generated.ts'))
  .flatMap((file) => Object.entries<DocumentNode>(require(resolve(PAGES, file))))
  .filter(([, { definitions }]) => definitions?.some(({ kind }) => kind === 'OperationDefinition'));

describe('the documents that the page sends by their hash', () => {
  it.each(documents)('the server knows %s', (_name, document) => {
    const sent = print(createCache().transformDocument(document));
    expect(TRUSTED_DOCUMENTS[createHash('sha256').update(sent).digest('hex')]).toBe(sent);
  });
});
