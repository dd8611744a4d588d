import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { appWords } from '../app/app-words';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { administrationWords } from './administration-words';
import { RevokeRoleDocument, type RoleGrantFragment } from './managed-account-page.generated';

/** The roles of an account, past and future ones included, and the way to end one. */
export function RoleList({ grants }: { grants: readonly RoleGrantFragment[] }) {
  const w = useWords(administrationWords);
  const names = useWords(appWords).roles;
  const t = useText();
  const [ending, setEnding] = useState<RoleGrantFragment>();
  if (grants.length === 0) return <NothingYet title={w.noRole} />;
  return (
    <>
      <DataTable
        caption={w.roles}
        columns={[
          { key: 'role', label: w.role, rowHeader: true, cell: (grant) => names[grant.role] },
          { key: 'unit', label: w.unit, cell: (grant) => t(grant.unitName) },
          { key: 'span', label: w.span, cell: (grant) => <Span grant={grant} /> },
          { key: 'state', label: w.state, cell: (grant) => (grant.inForce ? <Tag tone="ok">{w.inForce}</Tag> : <Tag>{w.notInForce}</Tag>) },
          { key: 'by', label: w.grantedBy, cell: (grant) => [grant.grantedByName, grant.reason].filter(Boolean).join(': ') },
          {
            key: 'end',
            label: w.end,
            cell: (grant) =>
              !grant.validTo && (
                <Button
                  aria-label={w.endOf(names[grant.role], t(grant.unitName))}
                  color="red"
                  onClick={() => setEnding(grant)}
                  size="compact-sm"
                  variant="outline"
                >
                  {w.end}
                </Button>
              ),
          },
        ]}
        rowKey={(grant) => grant.id}
        rows={grants}
      />
      {ending && <EndRole grant={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function Span({ grant }: { grant: RoleGrantFragment }) {
  const w = useWords(administrationWords);
  const format = useFormat();
  return grant.validTo ? w.fromTo(format.day(grant.validFrom), format.day(grant.validTo)) : w.from(format.day(grant.validFrom));
}

function EndRole({ grant, onClose }: { grant: RoleGrantFragment; onClose: () => void }) {
  const w = useWords(administrationWords);
  const names = useWords(appWords).roles;
  const { key } = useIdempotencyKey(`end-role.${grant.id}`);
  const [ending, setEnding] = useState({ lastDay: '', reason: '' });
  const [revoke, { data, error, loading }] = useMutation(RevokeRoleDocument);
  const send = async () => {
    const input = {
      roleGrantId: grant.id,
      idempotencyKey: key,
      lastDay: ending.lastDay || undefined,
      reason: ending.reason.trim() || undefined,
    };
    const answer = await revoke({ variables: { input } });
    if (answer.data?.revokeRole.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog
      act={w.end}
      busy={loading}
      dangerous
      onCancel={onClose}
      onConfirm={() => void send().catch(() => undefined)}
      title={w.endAsk(names[grant.role])}
    >
      <RefusalList refusals={data?.revokeRole.refusals ?? []} />
      {error && <Failed error={error} />}
      <TextInput
        description={w.lastDayHint}
        label={w.lastDay}
        onChange={(event) => setEnding({ ...ending, lastDay: event.target.value })}
        type="date"
        value={ending.lastDay}
      />
      <Textarea
        label={w.reason}
        maxLength={2_000}
        onChange={(event) => setEnding({ ...ending, reason: event.target.value })}
        value={ending.reason}
      />
    </ConfirmDialog>
  );
}
