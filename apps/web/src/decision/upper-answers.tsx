import { Button, NativeSelect, TextInput } from '@mantine/core';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useMay, useNow } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import type { ShownDecision } from './decision-page';
import { RecordUpperDecisionDocument } from './decision-page.generated';
import { registerWords } from './register-words';

type Answer = 'WAITS' | 'GRANTED' | 'NOT';

/** What the level above answered, line by line, with number and date of its decision. */
export function UpperAnswers({ decision, onDone }: { decision: ShownDecision; onDone: () => void }) {
  const w = useWords(registerWords);
  const t = useText();
  const today = dayOf(useNow());
  const mayKeep = useMay('keepRegister');
  const [asked, setAsked] = useState({ issuedBy: decision.addressee ?? '', number: '', issuedOn: today });
  const [answers, setAnswers] = useState<Readonly<Record<string, { answer: Answer; reason: string }>>>({});
  const { act, busy, error, refusals } = useAct(RecordUpperDecisionDocument, (data) => data.recordUpperDecision);
  if (!mayKeep) return null;
  const answerOf = (id: string) => answers[id] ?? { answer: 'WAITS' as const, reason: '' };
  const change = (id: string, more: Partial<{ answer: Answer; reason: string }>) =>
    setAnswers({ ...answers, [id]: { ...answerOf(id), ...more } });
  const record = async () => {
    const lines = decision.lines.edges.flatMap(({ node: { nominationId } }) => {
      const { answer, reason } = answerOf(nominationId);
      return answer === 'WAITS' ? [] : [{ nominationId, granted: answer === 'GRANTED', reason: reason.trim() || null }];
    });
    const input = { decisionId: decision.id, version: decision.version, ...asked, lines, dryRun: false };
    if (await act(input).catch(() => undefined)) {
      setAnswers({});
      onDone();
    }
  };
  return (
    <Section id="answers" title={w.record}>
      <form
        className={form.panel}
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <RefusalList fieldId={(field) => `upper-${field}`} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        {decision.lines.edges.map(({ node: { nominationId, nominee, awardName } }) => (
          <div key={nominationId}>
            <NativeSelect
              data={[
                { value: 'WAITS', label: w.waits },
                { value: 'GRANTED', label: w.granted },
                { value: 'NOT', label: w.notGranted },
              ]}
              label={`${nominee} – ${t(awardName)}`}
              onChange={(event) => change(nominationId, { answer: event.target.value as Answer })}
              value={answerOf(nominationId).answer}
            />
            {answerOf(nominationId).answer === 'NOT' && (
              <TextInput
                label={w.whyNot}
                maxLength={2000}
                onChange={(event) => change(nominationId, { reason: event.target.value })}
                required
                value={answerOf(nominationId).reason}
              />
            )}
          </div>
        ))}
        <TextInput
          id="upper-issuedBy"
          label={w.issuedBy}
          maxLength={200}
          onChange={(event) => setAsked({ ...asked, issuedBy: event.target.value })}
          required
          value={asked.issuedBy}
        />
        <TextInput
          id="upper-number"
          label={w.number}
          maxLength={80}
          onChange={(event) => setAsked({ ...asked, number: event.target.value })}
          required
          value={asked.number}
        />
        <TextInput
          id="upper-issuedOn"
          label={w.date}
          onChange={(event) => setAsked({ ...asked, issuedOn: event.target.value })}
          required
          type="date"
          value={asked.issuedOn}
        />
        <div>
          <Button loading={busy} type="submit">
            {w.record}
          </Button>
        </div>
      </form>
    </Section>
  );
}
