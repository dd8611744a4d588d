import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { COUNCIL_BODIES, type CouncilBody } from '@vinh-danh/domain/council/council';
import { COUNCIL_NAME_LIMIT, whyNotCouncil } from '@vinh-danh/domain/council/council.rule';
import { BODY_NAMES } from '@vinh-danh/domain/council/part-names';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { UnitsDocument } from '../people/units.generated';
import form from '../ui/form.module.css';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { councilWords } from './council-words';
import { SaveCouncilDocument } from './councils-page.generated';

const NONE: readonly [] = [];
const fieldId = (field: string) => `council-${field}`;

/** Enters a council that the Director's decision establishes. Its members follow on its page. */
export function EstablishCouncil({ onClose }: { onClose: () => void }) {
  const w = useWords(councilWords);
  const ui = useWords(uiWords);
  const t = useText();
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const units = useQuery(UnitsDocument).data?.units ?? NONE;
  const { key, renew } = useIdempotencyKey('establish-council');
  const [asked, setAsked] = useState({
    body: 'COUNCIL' as CouncilBody,
    unitId: '',
    name: '',
    englishName: '',
    decisionNumber: '',
    establishedOn: today,
  });
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>(NONE);
  const [save, { error, loading }] = useMutation(SaveCouncilDocument, { refetchQueries: ['CouncilsPage'] });
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const unitId = asked.unitId || units[0]?.id || '';
  const send = async () => {
    const wrong = whyNotCouncil(asked);
    setRefusals(wrong);
    if (wrong.length > 0) return;
    const answer = await save({ variables: { input: { ...asked, unitId, idempotencyKey: key } } }).catch(() => undefined);
    const done = answer?.data?.saveCouncil;
    if (!done) return;
    setRefusals(done.refusals);
    if (!done.council) return;
    renew();
    await navigate({ to: '/councils/$id', params: { id: done.council.id } });
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RefusalList fieldId={fieldId} refusals={refusals} />
      {error && <Failed error={error} />}
      <NativeSelect
        data={COUNCIL_BODIES.map((value) => ({ value, label: t(BODY_NAMES[value]) }))}
        label={w.body}
        onChange={change('body')}
        value={asked.body}
      />
      <NativeSelect
        data={units.map((unit) => ({ value: unit.id, label: t(unit.name) }))}
        label={w.unit}
        onChange={change('unitId')}
        value={unitId}
      />
      <TextInput id={fieldId('name')} label={w.name} maxLength={COUNCIL_NAME_LIMIT} onChange={change('name')} required value={asked.name} />
      <TextInput
        id={fieldId('englishName')}
        label={w.englishName}
        maxLength={COUNCIL_NAME_LIMIT}
        onChange={change('englishName')}
        required
        value={asked.englishName}
      />
      <TextInput
        id={fieldId('decisionNumber')}
        label={w.decisionNumber}
        maxLength={TEXT_LIMITS.decisionNumber}
        onChange={change('decisionNumber')}
        required
        value={asked.decisionNumber}
      />
      <TextInput
        id={fieldId('establishedOn')}
        label={w.establishedOn}
        onChange={change('establishedOn')}
        required
        type="date"
        value={asked.establishedOn}
      />
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.establishAct}
        </Button>
        <Button onClick={onClose} variant="default">
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
}
