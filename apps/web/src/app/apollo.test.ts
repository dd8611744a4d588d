import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloLink, type DocumentNode, gql, Observable } from '@apollo/client';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { print } from 'graphql';
import { createApollo, createCache } from './apollo';

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

describe('what is asked after an act', () => {
  it('is not answered by a request that went out before it', async () => {
    const answers: ((count: number) => void)[] = [];
    const link = new ApolloLink(
      () =>
        new Observable((observer) => {
          answers.push((count) => {
            observer.next({ data: { count } });
            observer.complete();
          });
        }),
    );
    const client = createApollo({ onSignedOut: () => {}, link });
    const ask = () => client.query<{ count: number }>({ query: gql`query Count { count }`, fetchPolicy: 'network-only' });
    const [before, after] = [ask(), ask()];
    await Promise.resolve();
    answers.forEach((answer, index) => {
      answer(index);
    });
    expect([(await before).data?.count, (await after).data?.count]).toEqual([0, 1]);
  });
});
