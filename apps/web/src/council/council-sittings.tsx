import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { PLACE_LIMIT } from '@vinh-danh/domain/council/sitting.rule';
import { useState } from 'react';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { type CouncilPageQuery, CouncilSittingsDocument, type CouncilSittingsQuery, CreateSittingDocument } from './council-page.generated';
import { councilWords } from './council-words';
import { SittingStateTag } from './sitting-state-tag';

type Council = Pick<CouncilPageQuery['council'], 'id' | 'mayManage' | 'dissolvedOn'>;

const PAGE = 20;
const NONE: readonly [] = [];
const fieldId = (field: string) => `new-sitting-${field}`;

/** The sittings of a council, the latest first, and where another is prepared. */
export function CouncilSittings({ council }: { council: Council }) {
  const w = useWords(councilWords);
  const query = useQuery(CouncilSittingsDocument, { variables: { councilId: council.id, first: PAGE } });
  return (
    <Loaded query={query}>
      {({ plan, sittings: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 ? <NothingYet title={w.noSittings} /> : <SittingTable sittings={edges.map(({ node }) => node)} />}
          {pageInfo.hasNextPage && (
            <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
              {w.more}
            </Button>
          )}
          {council.mayManage && !council.dissolvedOn && <PrepareSitting councilId={council.id} planId={plan.id} />}
        </>
      )}
    </Loaded>
  );
}

type Sitting = CouncilSittingsQuery['sittings']['edges'][number]['node'];

function SittingTable({ sittings }: { sittings: readonly Sitting[] }) {
  const w = useWords(councilWords);
  const format = useFormat();
  return (
    <DataTable
      caption={w.sittings}
      columns={[
        {
          key: 'sitting',
          label: w.sittings,
          rowHeader: true,
          cell: ({ id, number, year }) => (
            <Link params={{ id }} to="/sittings/$id">
              {w.sitting(number, year)}
            </Link>
          ),
        },
        { key: 'startsAt', label: w.startsAt, cell: ({ startsAt }) => format.instant(startsAt) },
        { key: 'place', label: w.place, cell: ({ place }) => place },
        { key: 'cases', label: w.cases, numeric: true, cell: ({ caseCount }) => format.number(caseCount) },
        { key: 'state', label: w.state, cell: ({ state }) => <SittingStateTag state={state} /> },
      ]}
      rowKey={({ id }) => id}
      rows={sittings}
    />
  );
}

function PrepareSitting(ids: { councilId: string; planId: string }) {
  const w = useWords(councilWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button onClick={() => setOpen(true)} variant="default">
        {w.prepare}
      </Button>
      {isOpen && (
        <Dialog onClose={() => setOpen(false)} title={w.prepare}>
          <SittingForm {...ids} />
        </Dialog>
      )}
    </div>
  );
}

function SittingForm({ councilId, planId }: { councilId: string; planId: string }) {
  const w = useWords(councilWords);
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey(`create-sitting ${councilId}`);
  const [asked, setAsked] = useState({ day: '', time: '08:00', place: '', note: '' });
  const [create, { data, error, loading }] = useMutation(CreateSittingDocument);
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const send = async () => {
    // Whoever prepares a sitting writes the time of Viet Nam, wherever the browser is.
    const startsAt = `${asked.day}T${asked.time}:00+07:00`;
    const input = { councilId, planId, startsAt, place: asked.place, note: asked.note || null, idempotencyKey: key };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const sitting = answer?.data?.createSitting.sitting;
    if (!sitting) return;
    renew();
    await navigate({ to: '/sittings/$id', params: { id: sitting.id } });
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{w.prepareLead}</p>
      <RefusalList fieldId={fieldId} refusals={data?.createSitting.refusals ?? NONE} />
      {error && <Failed error={error} />}
      <TextInput id={fieldId('startsAt')} label={w.day} onChange={change('day')} required type="date" value={asked.day} />
      <TextInput label={w.time} onChange={change('time')} required type="time" value={asked.time} />
      <TextInput id={fieldId('place')} label={w.place} maxLength={PLACE_LIMIT} onChange={change('place')} required value={asked.place} />
      <Textarea id={fieldId('note')} label={w.note} maxLength={2_000} onChange={change('note')} rows={3} value={asked.note} />
      <div className={form.buttons}>
        <Button disabled={asked.day === ''} loading={loading} type="submit">
          {w.prepare}
        </Button>
      </div>
    </form>
  );
}
