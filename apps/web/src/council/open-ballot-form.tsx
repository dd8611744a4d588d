import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { type BallotDeskQuery, OpenBallotDocument, type VotingPanel_caseFragment } from './ballots.generated';

const CASES = 'ballot-cases';
const NONE: readonly FieldError[] = [];
type Desk = BallotDeskQuery['ballotDesk'];
type Form = 'OPEN' | 'SECRET';

/** Chooses the cases of a ballot, its form, and who closes it. What cannot be opened says why. */
export function OpenBallotForm({ desk, onChange }: { desk: Desk; onChange: () => void }) {
  const w = useWords(ballotWords);
  const t = useText();
  const waiting = desk.cases.filter(({ isRecused, minutes, running }) => !isRecused && !minutes && !running);
  const ready = waiting.filter(({ openRefusals }) => openRefusals.length === 0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [free, setFree] = useState<Form>('SECRET');
  const [closers, setClosers] = useState<readonly [string, string]>(['', '']);
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(OpenBallotDocument, (data) => data.openBallot);
  const cases = ready.filter(({ caseId }) => chosen.includes(caseId));
  const byRule = formOf(cases.length > 0 ? cases : ready);
  const ballotForm = byRule ?? free;
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (cases.length === 0) return setErrors([{ fieldId: CASES, message: w.noCases }]);
    setErrors(NONE);
    const input = {
      sittingId: desk.sittingId,
      caseIds: cases.map(({ caseId }) => caseId),
      form: ballotForm,
      closers: ballotForm === 'SECRET' ? closers.filter((id) => id !== '') : [],
    };
    if (!(await act(input).catch(() => undefined))) return;
    setChosen([]);
    onChange();
  };
  return (
    <>
      {ready.length === 0 ? (
        <Notice>
          <p>{w.nothingToOpen}</p>
        </Notice>
      ) : (
        <form className={form.panel} noValidate onSubmit={(event) => void open(event)}>
          <p>{w.openLead}</p>
          <ErrorSummary errors={errors} />
          <Checkbox.Group id={CASES} label={w.chooseCases} onChange={setChosen} value={[...chosen]}>
            <div className={form.stack}>
              {ready.length > 1 && (
                <div>
                  <Button onClick={() => setChosen(ready.map(({ caseId }) => caseId))} size="compact-sm" variant="default">
                    {w.allCases}
                  </Button>
                </div>
              )}
              {ready.map(({ caseId, name }) => (
                <Checkbox key={caseId} label={t(name)} value={caseId} />
              ))}
            </div>
          </Checkbox.Group>
          {byRule ? (
            <p>{w.formByRule(w.forms[byRule])}</p>
          ) : (
            <NativeSelect
              data={(['SECRET', 'OPEN'] as const).map((value) => ({ value, label: w.forms[value] }))}
              label={w.form}
              onChange={(event) => setFree(event.target.value as Form)}
              value={free}
            />
          )}
          {ballotForm === 'SECRET' && <Closers closers={closers} desk={desk} onChoose={setClosers} />}
          <RefusalList refusals={refusals} />
          {error ? <Failed error={error} /> : null}
          <div>
            <Button loading={busy} type="submit">
              {w.openNow}
            </Button>
          </div>
        </form>
      )}
      <NotReady cases={waiting.filter(({ openRefusals }) => openRefusals.length > 0)} />
    </>
  );
}

/** The form that the rules of all these cases ask for. */
function formOf(cases: readonly VotingPanel_caseFragment[]): Form | undefined {
  const forms = new Set(cases.map(({ form: each }) => each));
  const [only] = forms;
  return forms.size === 1 && only ? only : undefined;
}

interface ClosersProps {
  readonly desk: Desk;
  readonly closers: readonly [string, string];
  readonly onChoose: (closers: readonly [string, string]) => void;
}

function Closers({ desk, closers: [outer, inner], onChoose }: ClosersProps) {
  const w = useWords(ballotWords);
  const people = [{ value: '', label: w.choosePerson }, ...desk.attendees.map(({ personId, name }) => ({ value: personId, label: name }))];
  return (
    <>
      <p>{w.closersExplained}</p>
      <div className={form.beside}>
        <NativeSelect data={people} label={w.outerCloser} onChange={(event) => onChoose([event.target.value, inner])} value={outer} />
        <NativeSelect data={people} label={w.innerCloser} onChange={(event) => onChoose([outer, event.target.value])} value={inner} />
      </div>
    </>
  );
}

/** Cases that wait for something else first. */
function NotReady({ cases }: { cases: readonly VotingPanel_caseFragment[] }) {
  const w = useWords(ballotWords);
  const t = useText();
  if (cases.length === 0) return null;
  return (
    <details>
      <summary>
        {w.whyNot} ({cases.length})
      </summary>
      {cases.map(({ caseId, name, openRefusals }) => (
        <RefusalList key={caseId} quiet refusals={openRefusals} title={t(name)} />
      ))}
    </details>
  );
}
