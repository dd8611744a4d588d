import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import { OpenPlacesBallotDocument, type PlacesRanking_rankingFragment, SettlePlacesDocument } from './overflow-page.generated';
import { overflowWords } from './overflow-words';

interface SettleOverflowProps {
  readonly ranking: PlacesRanking_rankingFragment;
  readonly sittingId: string;
  readonly attendees: readonly { readonly personId: string; readonly name: string }[];
  readonly onChange: () => void;
}

/** Settles the places: by the ranking alone, by a second ballot first where the rules ask for one, or as the chair chooses. */
export function SettleOverflow({ ranking, sittingId, attendees, onChange }: SettleOverflowProps) {
  const needsBallot = ranking.settleRefusals.some(({ code }) => code === 'PLACES_BY_SECOND_BALLOT');
  return needsBallot ? (
    <SecondBallot attendees={attendees} onChange={onChange} ranking={ranking} sittingId={sittingId} />
  ) : (
    <SettleForm onChange={onChange} ranking={ranking} sittingId={sittingId} />
  );
}

function SettleForm({ ranking, sittingId, onChange }: Omit<SettleOverflowProps, 'attendees'>) {
  const w = useWords(overflowWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(SettlePlacesDocument, (data) => data.settlePlaces);
  const tied = ranking.cases.filter(({ standing }) => standing === 'TIED');
  const settle = async () => {
    const input = { sittingId, rule: ranking.rule, unitId: ranking.unitId, chosen: [...chosen], reason: reason.trim() };
    if (await act(input).catch(() => undefined)) onChange();
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      {tied.length > 0 && ranking.undecided === 0 && (
        <>
          <Checkbox.Group label={w.chairChooses(ranking.seats)} onChange={setChosen} value={[...chosen]}>
            <div className={form.stack}>
              {tied.map(({ caseId, name }) => (
                <Checkbox key={caseId} label={name} value={caseId} />
              ))}
            </div>
          </Checkbox.Group>
          <Textarea
            label={w.reason}
            maxLength={TEXT_LIMITS.reason}
            onChange={(event) => setReason(event.target.value)}
            rows={2}
            value={reason}
          />
        </>
      )}
      <RefusalList refusals={refusals} />
      {error ? <Failed error={error} /> : null}
      <div>
        <Button loading={busy} type="submit">
          {w.settle}
        </Button>
      </div>
    </form>
  );
}

type Form = 'OPEN' | 'SECRET';

function SecondBallot({ ranking, sittingId, attendees, onChange }: SettleOverflowProps) {
  const w = useWords(overflowWords);
  const [ballotForm, setForm] = useState<Form>('SECRET');
  const [closers, setClosers] = useState<readonly [string, string]>(['', '']);
  const { act, busy, error, refusals } = useAct(OpenPlacesBallotDocument, (data) => data.openPlacesBallot);
  const people = [{ value: '', label: w.choosePerson }, ...attendees.map(({ personId, name }) => ({ value: personId, label: name }))];
  const [outer, inner] = closers;
  const open = async () => {
    const keepers = ballotForm === 'SECRET' ? closers.filter((id) => id !== '') : [];
    const input = { sittingId, rule: ranking.rule, unitId: ranking.unitId, form: ballotForm, closers: keepers };
    if (await act(input).catch(() => undefined)) onChange();
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h3>{w.secondBallot}</h3>
      <RefusalList quiet refusals={ranking.ballotRefusals} />
      <NativeSelect
        data={(['SECRET', 'OPEN'] as const).map((value) => ({ value, label: w.forms[value] }))}
        label={w.form}
        onChange={(event) => setForm(event.target.value as Form)}
        value={ballotForm}
      />
      {ballotForm === 'SECRET' && (
        <div className={form.beside}>
          <NativeSelect data={people} label={w.outer} onChange={(event) => setClosers([event.target.value, inner])} value={outer} />
          <NativeSelect data={people} label={w.inner} onChange={(event) => setClosers([outer, event.target.value])} value={inner} />
        </div>
      )}
      <RefusalList refusals={refusals} />
      {error ? <Failed error={error} /> : null}
      <div>
        <Button loading={busy} type="submit">
          {w.openSecond}
        </Button>
      </div>
    </form>
  );
}
