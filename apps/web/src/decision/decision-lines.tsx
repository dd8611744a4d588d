import { useMay } from '../app/viewer';
import { DataTable } from '../ui/data-table';
import { RefusalList } from '../ui/refusal-list';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AwardResponse, ResponseTag, useResponse } from './award-response';
import type { ShownDecision } from './decision-page';
import { registerWords } from './register-words';

type Line = ShownDecision['lines']['edges'][number]['node'];

/** Whom a decision names, what came of each, and whether they took it: once it is announced, the Office records that here. */
export function DecisionLines({ decision, onDone }: { decision: ShownDecision; onDone: () => void }) {
  const w = useWords(registerWords);
  const t = useText();
  const { id, kind, lines } = decision;
  const mayRecord = useMay('respondToAward') && decision.state === 'ANNOUNCED';
  const { busy, declining, refusals, accept, decline, dialog } = useResponse(onDone);
  const responseOf = (line: Line) => {
    if (!mayRecord || line.granted === false) return <ResponseTag row={line} />;
    const asked = { decisionId: id, nominationId: line.nominationId };
    return <AwardResponse busy={busy} onAccept={() => accept(asked)} onDecline={() => decline(asked)} row={line} />;
  };
  return (
    <>
      {!declining && <RefusalList refusals={refusals} />}
      <DataTable
        caption={w.lines}
        columns={[
          { key: 'position', label: w.number, numeric: true, cell: ({ position }) => position },
          { key: 'nominee', label: w.nominee, rowHeader: true, cell: ({ nominee }) => nominee },
          { key: 'award', label: w.award, cell: ({ awardName }) => t(awardName) },
          { key: 'unit', label: w.unit, cell: ({ unitName }) => t(unitName) },
          ...(kind === 'UPPER_AWARD'
            ? [
                {
                  key: 'granted',
                  label: w.state,
                  cell: ({ granted, refuseReason }: Line) => (
                    <>
                      <Tag tone={granted ? 'ok' : 'no'}>{granted ? w.granted : w.notGranted}</Tag> {refuseReason}
                    </>
                  ),
                },
              ]
            : []),
          ...(kind === 'PROPOSAL' ? [] : [{ key: 'response', label: w.response, cell: responseOf }]),
        ]}
        rowKey={({ nominationId }) => nominationId}
        rows={lines.edges.map(({ node }) => node)}
      />
      {dialog}
    </>
  );
}
