import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { PLAN_LIMITS } from '@vinh-danh/domain/plan/create-plan.rule';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { RegimesDocument } from '../rulebook/regimes.generated';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { CreatePlanDocument } from './new-plan-page.generated';
import { newPlanWords } from './new-plan-words';
import { sectionsOf } from './plan-sections';

const NONE: readonly [] = [];
const LAST_YEAR = '';
const fieldId = (field: string) => `new-plan-${field}`;

/** Makes the plan of a new year, with a draft of its rules that begins from last year's or from a regime of law. */
export function NewPlanPage() {
  const w = useWords(newPlanWords);
  const t = useText();
  const navigate = useNavigate();
  const now = useNow();
  const regimes = useQuery(RegimesDocument).data?.regimes ?? NONE;
  const { key, renew } = useIdempotencyKey('create-plan');
  const [create, { data, error, loading }] = useMutation(CreatePlanDocument);
  const [asked, setAsked] = useState({
    year: now.getFullYear() + 1,
    number: '',
    title: '',
    englishTitle: '',
    issuedOn: '',
    text: '',
    from: LAST_YEAR,
  });
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: field === 'year' ? Number(event.target.value) : event.target.value });
  const send = async () => {
    const { text, from, englishTitle, ...plain } = asked;
    const input = {
      ...plain,
      englishTitle: englishTitle || null,
      sections: sectionsOf(text),
      from: from === LAST_YEAR ? null : { regime: from },
      idempotencyKey: key,
    };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const plan = answer?.data?.createPlan.plan;
    if (!plan) return;
    renew();
    await navigate({ to: '/rulebook/draft', search: { year: plan.year } });
  };
  return (
    <Page breadcrumbs={[{ label: w.rules, link: { to: '/rulebook' } }]} lead={w.lead} narrow title={w.title}>
      <form
        className={form.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <RefusalList fieldId={fieldId} refusals={data?.createPlan.refusals ?? NONE} />
        {error && <Failed error={error} />}
        <TextInput id={fieldId('year')} label={w.year} onChange={change('year')} required type="number" value={asked.year} />
        <TextInput
          description={w.numberHint}
          id={fieldId('number')}
          label={w.number}
          maxLength={PLAN_LIMITS.number}
          onChange={change('number')}
          required
          value={asked.number}
        />
        <TextInput
          id={fieldId('title')}
          label={w.planTitle}
          maxLength={PLAN_LIMITS.title}
          onChange={change('title')}
          required
          value={asked.title}
        />
        <TextInput
          id={fieldId('englishTitle')}
          label={w.englishTitle}
          maxLength={PLAN_LIMITS.title}
          onChange={change('englishTitle')}
          value={asked.englishTitle}
        />
        <TextInput id={fieldId('issuedOn')} label={w.issuedOn} onChange={change('issuedOn')} required type="date" value={asked.issuedOn} />
        <NativeSelect
          data={[
            { value: LAST_YEAR, label: w.fromLastYear },
            ...regimes.map((regime) => ({
              value: regime.key,
              label: regime.isLaw ? w.fromLaw(t(regime.name)) : w.fromExample(t(regime.name)),
            })),
          ]}
          id={fieldId('from')}
          label={w.from}
          onChange={change('from')}
          value={asked.from}
        />
        <Textarea
          autosize
          description={w.textHint}
          id={fieldId('sections')}
          label={w.text}
          maxRows={24}
          minRows={8}
          onChange={change('text')}
          value={asked.text}
        />
        <div className={form.buttons}>
          <Button loading={loading} type="submit">
            {w.create}
          </Button>
        </div>
      </form>
    </Page>
  );
}
