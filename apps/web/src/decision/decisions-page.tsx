import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DECISION_KINDS, DECISION_STATES, type DecisionKind, type DecisionState } from '@vinh-danh/domain/decision/award-decision';
import { type FormEvent, useState } from 'react';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { choiceParam } from '../ui/search-params';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { useWords } from '../ui/words';
import { AwardDecisionsDocument, type AwardDecisionsQuery } from './decisions-page.generated';
import { OpenReviews } from './open-reviews';
import { registerWords } from './register-words';

const PAGE = 50;
const TONES: Readonly<Record<DecisionState, Tone>> = { DRAFT: 'plain', REGISTERED: 'calm', ANNOUNCED: 'ok' };

/** What the address of the register says. */
export interface RegisterSearch {
  readonly kind?: DecisionKind;
  readonly state?: DecisionState;
  readonly year?: number;
  readonly q?: string;
}

/** The register: every decision, drafts first, then by date and number. */
export function DecisionsPage() {
  const w = useWords(registerWords);
  const mayRead = useMay('readRegister');
  const mayKeep = useMay('keepRegister');
  if (!mayRead)
    return (
      <Page title={w.title}>
        <Notice>
          <p>{w.notForYou}</p>
        </Notice>
      </Page>
    );
  const acts = mayKeep && (
    <>
      <ButtonLink to="/decisions/new">{w.draftNew}</ButtonLink> <Link to="/decisions/revoke">{w.revoke}</Link>
    </>
  );
  return (
    <Page actions={acts} lead={w.lead} title={w.title}>
      <OpenReviews />
      <Register />
    </Page>
  );
}

function Register() {
  const w = useWords(registerWords);
  const search = useSearch({ from: '/decisions' });
  const navigate = useNavigate();
  const { q, ...rest } = search;
  const query = useQuery(AwardDecisionsDocument, { variables: { filter: { ...rest, search: q }, first: PAGE } });
  return (
    <>
      <RegisterFilters key={JSON.stringify(search)} search={search} />
      <Loaded query={query}>
        {({ awardDecisions: { edges, pageInfo } }) => {
          if (edges.length > 0)
            return (
              <>
                <DecisionTable rows={edges.map(({ node }) => node)} />
                {pageInfo.hasNextPage && (
                  <div>
                    <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                      {w.more}
                    </Button>
                  </div>
                )}
              </>
            );
          return Object.values(search).some(Boolean) ? (
            <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/decisions', search: {} })} title={w.nothingMatches} />
          ) : (
            <NothingYet title={w.nothingYet}>{w.nothingYetWhy}</NothingYet>
          );
        }}
      </Loaded>
    </>
  );
}

function DecisionTable({ rows }: { rows: readonly AwardDecisionsQuery['awardDecisions']['edges'][number]['node'][] }) {
  const w = useWords(registerWords);
  const format = useFormat();
  return (
    <DataTable
      caption={w.list}
      columns={[
        {
          key: 'number',
          label: w.number,
          rowHeader: true,
          cell: (row) => (
            <Link params={{ id: row.id }} to="/decisions/$id">
              {row.number ?? w.noNumber}
            </Link>
          ),
        },
        { key: 'kind', label: w.kind, cell: (row) => w.kinds[row.kind] },
        { key: 'date', label: w.date, unbroken: true, cell: (row) => row.issuedOn && format.day(row.issuedOn) },
        { key: 'issuedBy', label: w.issuedBy, cell: (row) => row.issuedBy },
        { key: 'lines', label: w.lines, numeric: true, cell: (row) => format.number(row.lineCount) },
        { key: 'state', label: w.state, cell: (row) => <Tag tone={TONES[row.state]}>{w.states[row.state]}</Tag> },
      ]}
      rowKey={(row) => row.id}
      rows={rows}
    />
  );
}

function RegisterFilters({ search }: { search: RegisterSearch }) {
  const w = useWords(registerWords);
  const navigate = useNavigate();
  const [sought, setSought] = useState({
    q: search.q ?? '',
    kind: search.kind ?? '',
    state: search.state ?? '',
    year: search.year ? String(search.year) : '',
  });
  const change = (field: keyof typeof sought) => (event: { target: { value: string } }) =>
    setSought({ ...sought, [field]: event.target.value });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const year = /^\d{4}$/.test(sought.year.trim()) ? Number(sought.year) : undefined;
    void navigate({
      to: '/decisions',
      search: {
        q: sought.q.trim() || undefined,
        kind: choiceParam(sought.kind, DECISION_KINDS),
        state: choiceParam(sought.state, DECISION_STATES),
        year,
      },
    });
  };
  const any = { value: '', label: w.any };
  return (
    <form aria-label={w.filters} className={form.filters} onSubmit={apply}>
      <TextInput label={w.search} maxLength={80} onChange={change('q')} type="search" value={sought.q} />
      <NativeSelect
        data={[any, ...DECISION_KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }))]}
        label={w.kind}
        onChange={change('kind')}
        value={sought.kind}
      />
      <NativeSelect
        data={[any, ...DECISION_STATES.map((state) => ({ value: state, label: w.states[state] }))]}
        label={w.state}
        onChange={change('state')}
        value={sought.state}
      />
      <TextInput inputMode="numeric" label={w.year} maxLength={4} onChange={change('year')} value={sought.year} />
      <Button type="submit">{w.apply}</Button>
    </form>
  );
}
