import { useLazyQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import { ObjectionUpload } from './objection-form';
import { ObjectionByCodeDocument } from './objections.generated';
import { oversightWords } from './oversight-words';
import { OwnObjection } from './own-objection';
import { PublicFrame } from './public-frame';

/** Whoever holds the code of an objection follows it here, without signing in. The code stands in no address. */
export function FollowObjectionPage() {
  const w = useWords(oversightWords);
  const [code, setCode] = useState('');
  const [find, { data, error, loading }] = useLazyQuery(ObjectionByCodeDocument, { fetchPolicy: 'no-cache' });
  const show = () => void find({ variables: { code } }).catch(() => undefined);
  const found = data?.objectionByCode;
  return (
    <PublicFrame>
      <Page lead={w.followLead} narrow title={w.follow}>
        <form
          className={form.filters}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            show();
          }}
        >
          <TextInput
            autoComplete="off"
            label={w.code}
            maxLength={40}
            onChange={(event) => setCode(event.target.value)}
            required
            value={code}
          />
          <Button disabled={code.trim() === ''} loading={loading} type="submit">
            {w.show}
          </Button>
        </form>
        {error && <Failed error={error} />}
        {found && (
          <div className={form.panel}>
            <OwnObjection objection={found} />
            {found.state === 'RECEIVED' && <ObjectionUpload code={code} onSent={show} />}
          </div>
        )}
      </Page>
    </PublicFrame>
  );
}
