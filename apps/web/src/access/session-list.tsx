import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Failed, Loaded } from '../ui/states';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { accessWords } from './access-words';
import { SessionsDocument, SignOutEverywhereDocument } from './account-page.generated';
import { deviceName } from './device-name';

/** The browsers that are signed in to this account, and the way to end all of them. */
export function SessionList() {
  const w = useWords(accessWords);
  const format = useFormat();
  const sessions = useQuery(SessionsDocument);
  return (
    <>
      <p>{w.sessionsLead}</p>
      <Loaded query={sessions}>
        {(data) => (
          <DataTable
            caption={w.sessions}
            columns={[
              {
                key: 'device',
                label: w.device,
                rowHeader: true,
                cell: (session) => (
                  <span title={session.userAgent}>
                    {deviceName(session.userAgent)} {session.current && <Tag tone="ok">{w.thisDevice}</Tag>}
                  </span>
                ),
              },
              { key: 'created', label: w.signedInAt, cell: (session) => format.instant(session.createdAt) },
              { key: 'seen', label: w.lastSeenAt, cell: (session) => format.instant(session.lastSeenAt) },
              { key: 'ends', label: w.endsAt, cell: (session) => format.instant(session.expiresAt) },
            ]}
            rowKey={(session) => session.id}
            rows={data.sessions}
          />
        )}
      </Loaded>
      <SignOutEverywhere />
    </>
  );
}

function SignOutEverywhere() {
  const w = useWords(accessWords);
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [end, { loading, error, client }] = useMutation(SignOutEverywhereDocument);
  const leave = async () => {
    await end();
    await router.navigate({ to: '/sign-in' });
    await client.resetStore().catch(() => undefined);
  };
  return (
    <div>
      <Button color="red" onClick={() => setAsking(true)} variant="outline">
        {w.signOutEverywhere}
      </Button>
      {asking && (
        <ConfirmDialog
          act={w.signOutEverywhere}
          busy={loading}
          dangerous
          onCancel={() => setAsking(false)}
          onConfirm={() => void leave().catch(() => undefined)}
          title={w.signOutEverywhereAsk}
        >
          <p>{w.signOutEverywhereThen}</p>
          {error && <Failed error={error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
