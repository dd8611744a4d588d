import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { StateTag } from '../nomination/state-tag';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { SummaryList } from '../ui/summary-list';
import { useKeys } from '../ui/use-keys';
import { useWords } from '../ui/words';
import { CaseDecisions } from './case-decisions';
import type { CasePage_nominationFragment } from './case-page.generated';
import type { CaseRow, Outcome } from './case-row';
import styles from './decision.module.css';
import { type Asking, DecisionBar } from './decision-bar';
import { decisionWords } from './decision-words';
import { CouncilCell, PostingCell } from './procedure-cells';
import { QuotaCard } from './quota-card';
import { QuotasDocument } from './quotas.generated';

interface CaseDecisionProps {
  readonly nomination: CasePage_nominationFragment;
  readonly mayDecide: boolean;
  readonly hasNext: boolean;
  readonly onNewest: () => void;
  readonly onDecided: (outcome: Outcome, goOn: boolean) => void;
}

/** What the Director can do with this case now, why not what cannot be done, and the places that it would take. */
export function CaseDecision({ nomination, mayDecide, hasNext, onNewest, onDecided }: CaseDecisionProps) {
  const w = useWords(decisionWords);
  const [asking, setAsking] = useState<Asking>();
  const { approvalRefusals, state } = nomination;
  const isOpen = mayDecide && state === 'ACCEPTED';
  const canApprove = approvalRefusals.length === 0;
  const row = rowOf(nomination);
  useKeys(isOpen ? { ...(canApprove && { a: () => setAsking('approve') }), r: () => setAsking('refuse') } : {});
  return (
    <aside aria-label={w.decision} className={styles.aside}>
      <div className={form.panel}>
        <h2>{w.decision}</h2>
        <div>
          <StateTag state={state} />
        </div>
        {nomination.procedure && (
          <SummaryList
            rows={[
              { key: 'council', label: w.council, value: <CouncilCell procedure={nomination.procedure} /> },
              { key: 'posting', label: w.posting, value: <PostingCell procedure={nomination.procedure} /> },
            ]}
          />
        )}
        <Decided nomination={nomination} />
        {!mayDecide && (
          <Notice>
            <p>{w.readOnly}</p>
          </Notice>
        )}
        {isOpen && (
          <>
            <RefusalList quiet refusals={approvalRefusals} title={w.whyNotApprove} />
            <DecisionBar
              asking={asking}
              buttonsFor={[row]}
              canApprove={canApprove}
              hasNext={hasNext}
              onAsk={setAsking}
              onDone={onDecided}
              onNewest={onNewest}
              rows={[row]}
            />
          </>
        )}
        {mayDecide && (state === 'SENT' || state === 'RETURNED' || state === 'DRAFT') && <p>{w.notYetAppraised}</p>}
      </div>
      <CaseQuotas nomination={nomination} />
    </aside>
  );
}

function Decided({ nomination: { id, approvedAt, refusedAt, decisionReason } }: { nomination: CasePage_nominationFragment }) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const mayReplay = useMay('readDecisionRecord');
  const at = approvedAt ?? refusedAt;
  if (!at) return null;
  return (
    <>
      <p>{w.decidedOn(format.instant(at))}</p>
      {decisionReason && (
        <p className={styles.written}>
          <strong>{w.reason}:</strong> {decisionReason}
        </p>
      )}
      <CaseDecisions nominationId={id} />
      {mayReplay && (
        <Link params={{ nominationId: id }} to="/replay/$nominationId">
          {w.whyDecidedSo}
        </Link>
      )}
    </>
  );
}

/** The quotas that count this award, for everybody or for the unit. */
function CaseQuotas({ nomination: { award, nominee, dossier } }: { nomination: CasePage_nominationFragment }) {
  const w = useWords(decisionWords);
  const { data } = useQuery(QuotasDocument);
  if (!data) return null;
  const own = data.quotas.filter(
    ({ awards, counts, unitId }) =>
      awards.includes(award) && (!counts || counts === `${nominee.kind}S`) && (!unitId || unitId === dossier.unitId),
  );
  if (own.length === 0) return <p className={styles.soft}>{w.noQuota}</p>;
  return own.map((quota) => <QuotaCard key={quota.id} quota={quota} />);
}

function rowOf({ id, version, nominee, award, awardName, dossier }: CasePage_nominationFragment): CaseRow {
  return { id, version, nomineeName: nominee.name, unitName: dossier.unitName, award, awardName };
}
