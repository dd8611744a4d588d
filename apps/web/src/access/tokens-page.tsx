import { useQuery } from '@apollo/client/react';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { CreateToken } from './create-token';
import { TokenList } from './token-list';
import { tokenWords } from './token-words';
import { ApiTokensDocument } from './tokens-page.generated';

/** The viewer's API tokens: made here, shown once, revoked here. */
export function TokensPage() {
  const w = useWords(tokenWords);
  const tokens = useQuery(ApiTokensDocument);
  return (
    <Page lead={w.lead} title={w.title}>
      <Section title={w.create}>
        <CreateToken
          inForce={tokens.data?.apiTokens.filter((token) => !token.revokedAt).length ?? 0}
          onCreated={() => void tokens.refetch()}
        />
      </Section>
      <Section title={w.list}>
        <Loaded query={tokens}>{({ apiTokens }) => <TokenList tokens={apiTokens} />}</Loaded>
      </Section>
    </Page>
  );
}
