import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { Citation } from '../ui/citation';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { DraftRevocationDocument, RevocationChoicesDocument, type RevocationChoicesQuery } from './decisions-page.generated';
import { registerWords } from './register-words';

/** Finds awards to be taken back, and drafts the decision on a ground in law. */
export function NewRevocationPage() {
  const w = useWords(registerWords);
  const [sought, setSought] = useState('');
  const [search, setSearch] = useState('');
  const query = useQuery(RevocationChoicesDocument, { variables: { search }, skip: search === '' });
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSearch(sought.trim());
  };
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/decisions' } }]} lead={w.revokeLead} title={w.revokeTitle}>
      <form aria-label={w.find} className={form.filters} onSubmit={find}>
        <TextInput
          label={w.findWhat}
          maxLength={80}
          onChange={(event) => setSought(event.target.value)}
          required
          type="search"
          value={sought}
        />
        <Button type="submit">{w.find}</Button>
      </form>
      {search !== '' && (
        <Loaded query={query}>
          {(data) =>
            data.revocableHonours.length === 0 ? <NothingYet title={w.notFound} /> : <RevocationForm choices={data} key={search} />
          }
        </Loaded>
      )}
    </Page>
  );
}

function RevocationForm({ choices: { revocableHonours, revocationGrounds } }: { choices: RevocationChoicesQuery }) {
  const w = useWords(registerWords);
  const t = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [ground, setGround] = useState(revocationGrounds[0]?.key ?? '');
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(DraftRevocationDocument, (data) => data.draftRevocation);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const source = revocationGrounds.find(({ key }) => key === ground)?.source;
  const draft = async () => {
    const done = await act({ honourIds: [...chosen], ground, reason: reason.trim(), dryRun: false }).catch(() => undefined);
    if (done?.decision) void navigate({ to: '/decisions/$id', params: { id: done.decision.id } });
  };
  return (
    <form
      className={form.panel}
      onSubmit={(event) => {
        event.preventDefault();
        void draft();
      }}
    >
      <RefusalList fieldId={(field) => `revoke-${field}`} refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <DataTable
        caption={w.found}
        columns={[
          {
            key: 'choose',
            label: w.choose,
            cell: (row) =>
              row.isOwn ? (
                <Checkbox
                  aria-label={w.chooseOne(row.holder)}
                  checked={chosen.includes(row.honourId)}
                  onChange={() => toggle(row.honourId)}
                />
              ) : (
                <Tag>{w.otherLevel}</Tag>
              ),
          },
          { key: 'holder', label: w.nominee, rowHeader: true, cell: (row) => row.holder },
          { key: 'award', label: w.award, cell: (row) => `${t(row.awardName)} ${row.year}` },
          { key: 'number', label: w.decisionNumber, cell: (row) => row.decisionNumber },
        ]}
        rowKey={(row) => row.honourId}
        rows={revocableHonours}
      />
      <NativeSelect
        data={revocationGrounds.map(({ key, text }) => ({ value: key, label: t(text) }))}
        id="revoke-ground"
        label={w.ground}
        onChange={(event) => setGround(event.target.value)}
        value={ground}
      />
      {source && <Citation citation={source} />}
      <Textarea
        id="revoke-reason"
        label={w.reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={4}
        value={reason}
      />
      <div>
        <Button color="red" loading={busy} type="submit">
          {w.draftRevocation}
        </Button>
      </div>
    </form>
  );
}
