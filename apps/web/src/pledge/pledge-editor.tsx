import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { adviceOn } from '@vinh-danh/domain/pledge/choice.rule';
import { whyIncomplete } from '@vinh-danh/domain/pledge/content.rule';
import { useState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { SaveIndicator } from '../ui/save-indicator';
import { useText, useWords } from '../ui/words';
import { fieldIdOf } from './field-id';
import { PledgeCheck } from './pledge-check';
import { PledgeFields } from './pledge-fields';
import styles from './pledge-fields.module.css';
import type { PledgeDesk_formFragment, PledgeDesk_pledgeFragment } from './pledge-page.generated';
import { pledgeWords } from './pledge-words';
import { usePledgeDraft } from './use-pledge-draft';

interface EditorProps {
  readonly form: PledgeDesk_formFragment;
  /** Names the draft on this device. */
  readonly name: string;
  readonly collectiveId?: string;
  readonly onSent: (pledge: PledgeDesk_pledgeFragment) => void;
  /** Asks the server anew and begins from what it has. */
  readonly onReload: () => void;
}

/** Writes a pledge: the rule that the server obeys says while typing what is still missing; checked first, then sent. */
export function PledgeEditor({ form, name, collectiveId, onSent, onReload }: EditorProps) {
  const { step } = useSearch({ from: '/pledge' });
  const draft = usePledgeDraft({ form, name, collectiveId });
  const isComplete = whyIncomplete(draft.content, form).length === 0;
  if (step === 'check' && isComplete) return <PledgeCheck draft={draft} form={form} onSent={onSent} />;
  return <PledgeWriting draft={draft} form={form} onReload={onReload} />;
}

type Draft = ReturnType<typeof usePledgeDraft>;

function PledgeWriting({ draft, form, onReload }: { draft: Draft; form: PledgeDesk_formFragment; onReload: () => void }) {
  const w = useWords(pledgeWords);
  const t = useText();
  const navigate = useNavigate({ from: '/pledge' });
  const missing = whyIncomplete(draft.content, form);
  // What is wrong is marked in the fields once the writer has asked for the check; then it follows what they type.
  const [asked, setAsked] = useState<readonly { fieldId?: string; message: string }[]>([]);
  const [isMarked, setMarked] = useState(false);
  const check = () => {
    setMarked(true);
    setAsked(missing.map(({ field, message }) => ({ fieldId: field && fieldIdOf(field), message: t(message) })));
    if (missing.length === 0) void navigate({ search: (search) => ({ ...search, step: 'check' }) });
  };
  const errorOf = (field: string) => {
    const wrong = isMarked && missing.find((refusal) => refusal.field === field);
    return wrong ? t(wrong.message) : undefined;
  };
  return (
    <>
      <ErrorSummary errors={asked} />
      {draft.isTorn && <TornDraft draft={draft} />}
      {draft.refusals.length > 0 && (
        <>
          <RefusalList fieldId={fieldIdOf} refusals={draft.refusals} />
          {draft.refusals.some(({ code }) => code === 'STALE') && (
            <div>
              <Button onClick={onReload} variant="default">
                {w.seeNewest}
              </Button>
            </div>
          )}
        </>
      )}
      <PledgeFields change={draft.change} content={draft.content} errorOf={errorOf} form={form} />
      <Advice draft={draft} form={form} />
      <StillMissing count={missing.length} lines={missing.map(({ message }) => t(message))} />
      <div className={styles.end}>
        <Button onClick={check}>{w.check}</Button>
        <SaveIndicator state={draft.saveState} />
      </div>
    </>
  );
}

function TornDraft({ draft }: { draft: Draft }) {
  const w = useWords(pledgeWords);
  return (
    <Notice live>
      <p>{w.keptHere}</p>
      <div className={styles.end}>
        <Button onClick={() => draft.settle('DEVICE')}>{w.useKept}</Button>
        <Button onClick={() => draft.settle('SERVER')} variant="default">
          {w.dropKept}
        </Button>
      </div>
    </Notice>
  );
}

function Advice({ draft, form }: { draft: Draft; form: PledgeDesk_formFragment }) {
  const w = useWords(pledgeWords);
  const t = useText();
  const advice = adviceOn(draft.content, form.choices);
  if (advice.length === 0) return null;
  return (
    <Notice>
      <h2>{w.advice}</h2>
      <ul>
        {advice.map((each) => (
          <li key={each.vi}>{t(each)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the rule still asks for, while it is written. It does not interrupt: the check does. */
function StillMissing({ count, lines }: { count: number; lines: readonly string[] }) {
  const w = useWords(pledgeWords);
  if (count === 0) return <Notice>{w.complete}</Notice>;
  return (
    <details className={styles.missing}>
      <summary>
        {w.stillMissing} ({count})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
