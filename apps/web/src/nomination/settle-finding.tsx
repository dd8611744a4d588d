import { Button, Group, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { type AppraisalPage_nominationFragment, RecordFindingDocument } from './appraisal-page.generated';
import { appraisalWords } from './appraisal-words';
import { nominationWords } from './nomination-words';
import { useAct } from './use-act';

interface SettleFindingProps {
  readonly nomination: Pick<AppraisalPage_nominationFragment, 'id' | 'version'>;
  readonly criterion: string;
  readonly onNewest: () => void;
}

const LONGEST_NOTE = 2_000;

/** The Office settles, by name and with a note, what no rule can tell. */
export function SettleFinding({ nomination, criterion, onNewest }: SettleFindingProps) {
  const w = useWords(appraisalWords);
  const answers = useWords(nominationWords);
  const [met, setMet] = useState<boolean>();
  const [note, setNote] = useState('');
  const { act, busy, error, refusals } = useAct(RecordFindingDocument, (data) => data.recordFinding);
  const noteId = `note-${nomination.id}-${criterion}`;
  const settle = () => {
    if (met === undefined) return;
    void act({ nominationId: nomination.id, version: nomination.version, criterion, met, note }).catch(() => undefined);
  };
  return (
    <details>
      <summary>{w.settle}</summary>
      <form
        className={form.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          settle();
        }}
      >
        <ActRefused error={error} fieldId={(field) => (field === 'note' ? noteId : undefined)} onNewest={onNewest} refusals={refusals} />
        <Radio.Group
          label={w.settleChoice}
          onChange={(chosen) => setMet(chosen === 'met')}
          value={met === undefined ? '' : met ? 'met' : 'not'}
        >
          <Group mt="xs">
            <Radio label={answers.yes} value="met" />
            <Radio label={answers.no} value="not" />
          </Group>
        </Radio.Group>
        <Textarea
          autosize
          id={noteId}
          label={w.settleNote}
          maxLength={LONGEST_NOTE}
          minRows={2}
          onChange={(event) => setNote(event.target.value)}
          value={note}
        />
        <div>
          <Button disabled={met === undefined} loading={busy} type="submit" variant="default">
            {w.settleSave}
          </Button>
        </div>
      </form>
    </details>
  );
}
