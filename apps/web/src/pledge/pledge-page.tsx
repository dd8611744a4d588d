import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { PledgeEditor } from './pledge-editor';
import { CollectivePledgeDocument, MyPledgeDocument, type MyPledgeQuery, type PledgeDesk_formFragment } from './pledge-page.generated';
import styles from './pledge-page.module.css';
import { PledgeReceipt } from './pledge-receipt';
import { PledgeWindow } from './pledge-window';
import { pledgeWords } from './pledge-words';
import { usePassingTime } from './use-passing-time';

/** Units whose collective pledge the viewer writes. */
function useHeadedUnits() {
  return useViewer().roles.filter((grant) => grant.role === 'UNIT_HEAD');
}

/** One's own pledge, or with `?for=unit` that of the collective that one heads. */
export function PledgePage() {
  const w = useWords(pledgeWords);
  const { for: whose, unit } = useSearch({ from: '/pledge' });
  const headed = useHeadedUnits();
  const collectiveId = whose === 'unit' ? (unit ?? headed[0]?.unitId) : undefined;
  return (
    <Page lead={w.lead} title={w.title}>
      {headed.length > 0 && <WhosePledge collectiveId={collectiveId} />}
      {whose === 'unit' && !collectiveId ? (
        <Notice>{w.noUnit}</Notice>
      ) : collectiveId ? (
        <CollectivePledge key={collectiveId} unitId={collectiveId} />
      ) : (
        <OwnPledge />
      )}
    </Page>
  );
}

function WhosePledge({ collectiveId }: { collectiveId: string | undefined }) {
  const w = useWords(pledgeWords);
  return (
    <nav aria-label={w.whose} className={styles.whose}>
      <Link aria-current={collectiveId ? undefined : 'page'} search={{}} to="/pledge">
        {w.mine}
      </Link>
      {useHeadedUnits().map(({ unitId, unitName }) => (
        <Link aria-current={unitId === collectiveId ? 'page' : undefined} key={unitId} search={{ for: 'unit', unit: unitId }} to="/pledge">
          {w.ofUnit(unitName)}
        </Link>
      ))}
    </nav>
  );
}

/** What is written rests on what the server has now, never on what this page knew before. */
const FRESH = { fetchPolicy: 'network-only' } as const;

function OwnPledge() {
  const query = useQuery(MyPledgeDocument, FRESH);
  return <Loaded query={query}>{(data) => <PledgeDesk data={data} onReload={query.refetch} />}</Loaded>;
}

function CollectivePledge({ unitId }: { unitId: string }) {
  const query = useQuery(CollectivePledgeDocument, { ...FRESH, variables: { unitId } });
  return <Loaded query={query}>{(data) => <PledgeDesk collectiveId={unitId} data={data} onReload={query.refetch} />}</Loaded>;
}

interface DeskProps {
  readonly data: MyPledgeQuery;
  readonly collectiveId?: string;
  readonly onReload: () => Promise<unknown>;
}

function PledgeDesk({ data: { form, clock }, collectiveId, onReload }: DeskProps) {
  const w = useWords(pledgeWords);
  const viewer = useViewer();
  const navigate = useNavigate({ from: '/pledge' });
  const [round, setRound] = useState(0);
  const [hasJustSent, setJustSent] = useState(false);
  const now = usePassingTime(clock.now, [form.opensAt, form.closesAt, form.graceUntil], () => void onReload());
  const state = form.pledge?.state ?? 'DRAFT';
  const begin = async () => {
    await onReload();
    setJustSent(false);
    setRound(round + 1);
    await navigate({ search: (search) => ({ ...search, step: undefined }) });
  };
  return (
    <>
      <p>{form.subject === 'PERSON' ? w.writer(form.name, form.year) : w.collectiveWriter(form.name, form.year)}</p>
      {form.pledge && (state === 'SENT' || state === 'CONFIRMED') ? (
        <PledgeReceipt form={form} hasJustSent={hasJustSent} onRecalled={begin} pledge={form.pledge} />
      ) : (
        <>
          <PledgeWindow
            closesAt={form.closesAt}
            graceUntil={form.graceUntil}
            extendedBy={form.extendedBy}
            now={now}
            opensAt={form.opensAt}
          />
          <WhatHappened pledge={form.pledge} />
          <Unwritable form={form} />
          <PledgeEditor
            collectiveId={collectiveId}
            form={form}
            key={round}
            name={`${viewer.id}.pledge.${form.year}.${collectiveId ?? 'own'}`}
            onReload={() => void begin()}
            onSent={() => {
              setJustSent(true);
              void navigate({ search: (search) => ({ ...search, step: undefined }), replace: true });
              void onReload();
            }}
          />
        </>
      )}
    </>
  );
}

/** Why the writer has this in hand again: it was returned, or taken back. */
function WhatHappened({ pledge }: { pledge: PledgeDesk_formFragment['pledge'] }) {
  const w = useWords(pledgeWords);
  const format = useFormat();
  if (!pledge?.receiptNumber) return null;
  if (pledge.state !== 'RETURNED') return <Notice>{w.recalledNote(pledge.receiptNumber)}</Notice>;
  const returned = pledge.history.findLast(({ act }) => act === 'RETURNED');
  return (
    <Notice>
      <h2>{w.returnedTitle}</h2>
      {returned && <p>{w.event(w.acts.RETURNED, returned.by, format.instant(returned.at))}</p>}
      <p className={styles.reason}>
        <strong>{w.returnedReason}:</strong> {pledge.returnReason}
      </p>
      <p>{w.returnedNext}</p>
    </Notice>
  );
}

/** What stands in the way whatever the pledge says and whenever it is sent: somebody else must correct it. */
function Unwritable({ form }: { form: PledgeDesk_formFragment }) {
  const w = useWords(pledgeWords);
  const reasons = form.timeRefusals.filter(({ code }) => code === 'PLEDGE_WITHOUT_UNIT' || code === 'PLEDGE_NOT_A_COLLECTIVE');
  return <RefusalList quiet refusals={reasons} title={w.cannotSendNow} />;
}
