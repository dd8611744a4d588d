import { Button, Checkbox, Textarea } from '@mantine/core';
import { NOMINATION_PARTS, type NominationPart } from '@vinh-danh/domain/nomination/dossier';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { useText, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { type NominationProgress_nominationFragment, ReturnNominationDocument } from './nomination-progress-page.generated';
import { useAct } from './use-act';
import { words } from './words';
import { workflowWords } from './workflow-words';

interface SendBackProps {
  readonly nomination: NominationProgress_nominationFragment;
  readonly onNewest: () => void;
}

const NOTHING = { parts: [] as NominationPart[], criteria: [] as string[], note: '' };

/** Sending one nomination back to its unit, for what is chosen and nothing else: by the Office, the secretary or the Director. */
export function SendBack({ nomination, onNewest }: SendBackProps) {
  const w = useWords(workflowWords);
  const shared = useWords(words);
  const t = useText();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(NOTHING);
  const sendBack = useAct(ReturnNominationDocument, (data) => data.returnNomination);
  const { returnRefusals, id, version, eligibility } = nomination;
  if (!returnRefusals) return null;
  if (returnRefusals.length > 0)
    return nomination.state === 'ACCEPTED' ? <RefusalList quiet refusals={returnRefusals} title={w.sentBackNow} /> : null;
  const confirm = async () => {
    await sendBack.act({ nominationId: id, version, ...asked }).catch(() => undefined);
    setOpen(false);
    setAsked(NOTHING);
  };
  return (
    <>
      <ActRefused error={sendBack.error} onNewest={onNewest} refusals={[...sendBack.refusals]} />
      <div className={form.buttons}>
        <Button onClick={() => setOpen(true)} variant="default">
          {w.sendBack}
        </Button>
      </div>
      {open && (
        <ConfirmDialog
          act={w.sendBack}
          busy={sendBack.busy}
          onCancel={() => setOpen(false)}
          onConfirm={() => void confirm()}
          title={w.sendBackTitle}
        >
          <p>{w.sendBackText}</p>
          <Checkbox.Group
            label={w.sendBackParts}
            onChange={(parts) => setAsked({ ...asked, parts: NOMINATION_PARTS.filter((part) => parts.includes(part)) })}
            value={asked.parts}
          >
            {NOMINATION_PARTS.map((part) => (
              <Checkbox key={part} label={shared.part[part]} value={part} />
            ))}
          </Checkbox.Group>
          <Checkbox.Group label={w.sendBackCriteria} onChange={(criteria) => setAsked({ ...asked, criteria })} value={asked.criteria}>
            {eligibility.verdicts.map(({ criterion, requirement }) => (
              <Checkbox key={criterion} label={t(requirement)} value={criterion} />
            ))}
          </Checkbox.Group>
          <Textarea
            autosize
            label={w.sendBackNote}
            maxLength={2_000}
            minRows={2}
            onChange={(event) => setAsked({ ...asked, note: event.target.value })}
            value={asked.note}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
