import { useQuery } from '@apollo/client/react';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { useText, useWords } from '../ui/words';
import type { ShownDecision } from './decision-page';
import { ChangeAwardDecisionDocument } from './decision-page.generated';
import { AwardCandidatesDocument, DraftAwardDecisionDocument } from './decisions-page.generated';
import { registerWords } from './register-words';

interface Asked {
  readonly nominationIds: string[];
  readonly reason: string;
  readonly addressee: string | null;
}

const MOST = 100;
type Line = Pick<ShownDecision['lines']['edges'][number]['node'], 'nominationId' | 'nominee' | 'awardName'>;

interface DraftDialogProps {
  readonly decision: ShownDecision;
  readonly onClose: () => void;
}

/** A draft loses lines or takes in others that wait, and has another reason or addressee. */
export function ChangeDraftDialog({ decision, onClose, onDone }: DraftDialogProps & { readonly onDone: () => void }) {
  const w = useWords(registerWords);
  const { act, busy, refusals } = useAct(ChangeAwardDecisionDocument, (data) => data.changeAwardDecision);
  const kind = decision.kind === 'PROPOSAL' ? 'PROPOSAL' : 'AWARD';
  const isCorrection = Boolean(decision.correctsId);
  const waiting = useQuery(AwardCandidatesDocument, { variables: { kind, first: MOST }, fetchPolicy: 'network-only', skip: isCorrection });
  const more = waiting.data?.awardCandidates.edges.map(({ node }) => node).filter(({ isFrozen }) => !isFrozen) ?? [];
  const change = async (asked: Asked) => {
    const input = { decisionId: decision.id, version: decision.version, ...asked, dryRun: false };
    if (await act(input).catch(() => undefined)) onDone();
  };
  return (
    <ContentsDialog
      act={w.saveDraft}
      asked={{
        nominationIds: linesOf(decision).map(({ nominationId }) => nominationId),
        reason: decision.reason,
        addressee: decision.addressee ?? null,
      }}
      busy={busy}
      decision={decision}
      lines={[...linesOf(decision), ...more]}
      onClose={onClose}
      onConfirm={change}
      refusals={refusals}
      title={w.changeTitle}
    />
  );
}

/** Drafts the decision that corrects a registered one: some of its lines, and what was wrong. */
export function CorrectDialog({ decision, onClose, onDone }: DraftDialogProps & { readonly onDone: (id: string) => void }) {
  const w = useWords(registerWords);
  const { act, busy, refusals } = useAct(DraftAwardDecisionDocument, (data) => data.draftAwardDecision);
  const draft = async (asked: Asked) => {
    const kind = decision.kind === 'PROPOSAL' ? 'PROPOSAL' : 'AWARD';
    const done = await act({ kind, correctsId: decision.id, ...asked, dryRun: false }).catch(() => undefined);
    if (done?.decision) onDone(done.decision.id);
  };
  return (
    <ContentsDialog
      act={w.draftCorrection}
      asked={{ nominationIds: [], reason: '', addressee: decision.addressee ?? null }}
      busy={busy}
      decision={decision}
      lines={linesOf(decision)}
      onClose={onClose}
      onConfirm={draft}
      refusals={refusals}
      title={w.correctTitle(decision.number ?? '')}
    />
  );
}

interface ContentsDialogProps {
  readonly decision: ShownDecision;
  readonly asked: Asked;
  /** Those among whom it is chosen, in the order of the decision. */
  readonly lines: readonly Line[];
  readonly act: string;
  readonly title: string;
  readonly busy: boolean;
  readonly refusals: Parameters<typeof RefusalList>[0]['refusals'];
  readonly onClose: () => void;
  readonly onConfirm: (asked: Asked) => Promise<void>;
}

function ContentsDialog({ decision, asked: before, lines, act, title, busy, refusals, onClose, onConfirm }: ContentsDialogProps) {
  const w = useWords(registerWords);
  const t = useText();
  const [asked, setAsked] = useState(before);
  const { nominationIds } = asked;
  const confirm = () => {
    const inOrder = lines.map(({ nominationId }) => nominationId).filter((id) => nominationIds.includes(id));
    void onConfirm({ nominationIds: inOrder, reason: asked.reason.trim(), addressee: asked.addressee?.trim() || null });
  };
  return (
    <ConfirmDialog act={act} busy={busy} onCancel={onClose} onConfirm={confirm} title={title}>
      <div className={form.panel}>
        <RefusalList fieldId={(field) => `contents-${field}`} refusals={refusals} />
        <Checkbox.Group label={w.namedLines} onChange={(chosen) => setAsked({ ...asked, nominationIds: chosen })} value={nominationIds}>
          {lines.map(({ nominationId, nominee, awardName }) => (
            <Checkbox key={nominationId} label={`${nominee} – ${t(awardName)}`} value={nominationId} />
          ))}
        </Checkbox.Group>
        {decision.kind === 'PROPOSAL' && (
          <TextInput
            id="contents-addressee"
            label={w.addressee}
            maxLength={200}
            onChange={(event) => setAsked({ ...asked, addressee: event.target.value })}
            value={asked.addressee ?? ''}
          />
        )}
        <Textarea
          id="contents-reason"
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setAsked({ ...asked, reason: event.target.value })}
          rows={3}
          value={asked.reason}
        />
      </div>
    </ConfirmDialog>
  );
}

function linesOf({ lines }: ShownDecision): readonly Line[] {
  return lines.edges.map(({ node }) => node);
}
