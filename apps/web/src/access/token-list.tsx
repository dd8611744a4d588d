import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { tokenWords } from './token-words';
import { type ApiTokenFragment, RevokeApiTokenDocument } from './tokens-page.generated';

/** The tokens that were made, and the way to end one. */
export function TokenList({ tokens }: { tokens: readonly ApiTokenFragment[] }) {
  const w = useWords(tokenWords);
  const format = useFormat();
  const [revoking, setRevoking] = useState<ApiTokenFragment>();
  if (tokens.length === 0) return <NothingYet title={w.none}>{w.noneNext}</NothingYet>;
  return (
    <>
      <DataTable
        caption={w.list}
        columns={[
          { key: 'name', label: w.name, rowHeader: true, cell: (token) => token.name },
          { key: 'hint', label: w.hint, cell: (token) => <code>…{token.hint}</code> },
          { key: 'scopes', label: w.scopes, cell: (token) => token.scopes.map((scope) => w.scope[scope]).join('; ') },
          { key: 'created', label: w.createdAt, cell: (token) => format.instant(token.createdAt) },
          { key: 'used', label: w.lastUsedAt, cell: (token) => (token.lastUsedAt ? format.instant(token.lastUsedAt) : w.neverUsed) },
          { key: 'expires', label: w.expiresAt, cell: (token) => format.instant(token.expiresAt) },
          { key: 'state', label: w.state, cell: (token) => <TokenState token={token} /> },
          {
            key: 'revoke',
            label: w.revoke,
            cell: (token) =>
              !token.revokedAt && (
                <Button
                  aria-label={w.revokeOf(token.name)}
                  color="red"
                  onClick={() => setRevoking(token)}
                  size="compact-sm"
                  variant="outline"
                >
                  {w.revoke}
                </Button>
              ),
          },
        ]}
        rowKey={(token) => token.id}
        rows={tokens}
      />
      {revoking && <Revoke onClose={() => setRevoking(undefined)} token={revoking} />}
    </>
  );
}

/** Tokens end by the real clock, also in a demonstration, whose own clock says another year. */
function TokenState({ token }: { token: ApiTokenFragment }) {
  const w = useWords(tokenWords);
  if (token.revokedAt) return <Tag tone="no">{w.revoked}</Tag>;
  if (Date.parse(token.expiresAt) <= Date.now()) return <Tag>{w.expired}</Tag>;
  return <Tag tone="ok">{w.inForce}</Tag>;
}

function Revoke({ token, onClose }: { token: ApiTokenFragment; onClose: () => void }) {
  const w = useWords(tokenWords);
  const { key } = useIdempotencyKey(`revoke-token.${token.id}`);
  const [revoke, { data, error, loading }] = useMutation(RevokeApiTokenDocument);
  const send = async () => {
    const answer = await revoke({ variables: { input: { apiTokenId: token.id, idempotencyKey: key } } });
    if (answer.data?.revokeApiToken.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog
      act={w.revoke}
      busy={loading}
      dangerous
      onCancel={onClose}
      onConfirm={() => void send().catch(() => undefined)}
      title={w.revokeAsk(token.name)}
    >
      <p>{w.revokeThen}</p>
      <RefusalList refusals={data?.revokeApiToken.refusals ?? []} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}
