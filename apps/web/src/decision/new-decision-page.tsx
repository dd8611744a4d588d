import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AwardCandidatesDocument, type AwardCandidatesQuery, DraftAwardDecisionDocument } from './decisions-page.generated';
import { registerWords } from './register-words';

const PAGE = 100;
const KINDS = ['AWARD', 'PROPOSAL'] as const;
type Kind = (typeof KINDS)[number];

/** Drafts a decision or a proposal from what the Director approved. */
export function NewDecisionPage() {
  const w = useWords(registerWords);
  const [kind, setKind] = useState<Kind>('AWARD');
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/decisions' } }]} lead={w.newLead} title={w.newTitle}>
      <Radio.Group label={w.kind} onChange={(value) => setKind(value as Kind)} value={kind}>
        {KINDS.map((each) => (
          <Radio key={each} label={w.kinds[each]} value={each} />
        ))}
      </Radio.Group>
      <Candidates key={kind} kind={kind} />
    </Page>
  );
}

function Candidates({ kind }: { kind: Kind }) {
  const w = useWords(registerWords);
  const query = useQuery(AwardCandidatesDocument, { variables: { kind, first: PAGE }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ awardCandidates: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <NothingYet title={w.noCandidates} />
        ) : (
          <>
            <DraftForm kind={kind} rows={edges.map(({ node }) => node)} />
            {pageInfo.hasNextPage && (
              <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                {w.more}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

type Row = AwardCandidatesQuery['awardCandidates']['edges'][number]['node'];

function DraftForm({ kind, rows }: { kind: Kind; rows: readonly Row[] }) {
  const w = useWords(registerWords);
  const t = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState({ addressee: '', reason: '' });
  const { act, busy, error, refusals } = useAct(DraftAwardDecisionDocument, (data) => data.draftAwardDecision);
  const open = rows.filter(({ isFrozen }) => !isFrozen).map(({ nominationId }) => nominationId);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const draft = async () => {
    const input = {
      kind,
      nominationIds: [...chosen],
      addressee: asked.addressee.trim() || null,
      reason: asked.reason.trim(),
      dryRun: false,
    };
    const done = await act(input).catch(() => undefined);
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
      <RefusalList fieldId={(field) => `draft-${field}`} refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <Checkbox
        checked={open.length > 0 && open.every((id) => chosen.includes(id))}
        label={w.chooseAll}
        onChange={(event) => setChosen(event.currentTarget.checked ? open : [])}
      />
      <DataTable
        caption={w.candidates}
        columns={[
          {
            key: 'choose',
            label: w.choose,
            cell: (row) =>
              row.isFrozen ? (
                <Tag tone="look">{w.frozen}</Tag>
              ) : (
                <Checkbox
                  aria-label={w.chooseOne(row.nominee)}
                  checked={chosen.includes(row.nominationId)}
                  onChange={() => toggle(row.nominationId)}
                />
              ),
          },
          { key: 'nominee', label: w.nominee, rowHeader: true, cell: (row) => row.nominee },
          { key: 'award', label: w.award, cell: (row) => t(row.awardName) },
          { key: 'unit', label: w.unit, cell: (row) => t(row.unitName) },
        ]}
        rowKey={(row) => row.nominationId}
        rows={rows}
      />
      {kind === 'PROPOSAL' && (
        <TextInput
          id="draft-addressee"
          label={w.addressee}
          maxLength={200}
          onChange={(event) => setAsked({ ...asked, addressee: event.target.value })}
          required
          value={asked.addressee}
        />
      )}
      <Textarea
        id="draft-reason"
        label={w.reason}
        maxLength={2000}
        onChange={(event) => setAsked({ ...asked, reason: event.target.value })}
        rows={3}
        value={asked.reason}
      />
      <div>
        <Button loading={busy} type="submit">
          {w.draft(chosen.length)}
        </Button>
      </div>
    </form>
  );
}
