import { skipToken, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import form from '../ui/form.module.css';
import { Page } from '../ui/page';
import { Failed, Loaded, Loading, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { replayWords } from './replay-words';
import { WhatIfChoicesDocument, type WhatIfChoicesQuery, WhatIfDocument, WhatIfVersionsDocument } from './what-if-page.generated';
import { WhatIfResult } from './what-if-result';

/** What other rules would have made of the decisions of a year, on the facts that were kept with them. */
export function WhatIfPage() {
  const w = useWords(replayWords);
  const withDrafts = useMay('readRulebookDraft');
  const choices = useQuery(WhatIfChoicesDocument, { variables: { withDrafts } });
  return (
    <Page lead={w.whatIfLead} title={w.whatIf}>
      <Loaded query={choices}>{(data) => <Asked choices={data} />}</Loaded>
    </Page>
  );
}

/** The year and the rules stand in the address, so that a question can be passed on. */
function Asked({ choices }: { choices: WhatIfChoicesQuery }) {
  const w = useWords(replayWords);
  const navigate = useNavigate();
  const { year, rules } = useSearch({ from: '/what-if' });
  const plan = choices.plans.find((each) => each.year === year) ?? choices.plans[0];
  if (!plan) return <NothingYet title={w.nothingKept} />;
  const draft = choices.rulebookDrafts?.find(({ id }) => id === rules);
  return (
    <>
      <div className={form.filters}>
        <NativeSelect
          data={choices.plans.map((each) => ({ value: String(each.year), label: String(each.year) }))}
          label={w.year}
          onChange={({ target }) => void navigate({ to: '/what-if', search: { year: Number(target.value), rules } })}
          value={String(plan.year)}
        />
        <Rules
          choices={choices}
          onChoose={(chosen) => void navigate({ to: '/what-if', search: { year: plan.year, rules: chosen } })}
          rules={rules}
        />
      </div>
      {rules === undefined ? (
        <p>{w.chooseFirst}</p>
      ) : (
        <Outcome planId={plan.id} {...(draft ? { rulebook: draft.rulebook } : { versionId: rules })} />
      )}
    </>
  );
}

interface RulesProps {
  readonly choices: WhatIfChoicesQuery;
  readonly rules: string | undefined;
  readonly onChoose: (rules: string | undefined) => void;
}

/** Drafts first, then the published versions of the two latest years. */
function Rules({ choices, rules, onChoose }: RulesProps) {
  const w = useWords(replayWords);
  const [latest, before] = choices.plans;
  const ofLatest = useQuery(WhatIfVersionsDocument, latest ? { variables: { planId: latest.id } } : skipToken).data;
  const ofBefore = useQuery(WhatIfVersionsDocument, before ? { variables: { planId: before.id } } : skipToken).data;
  const versions = (data: typeof ofLatest, year = 0) =>
    (data?.rulebookVersions ?? []).map(({ id, number }) => ({ value: id, label: w.versionOf(year, number) }));
  return (
    <NativeSelect
      data={[
        { value: '', label: w.choose },
        ...(choices.rulebookDrafts ?? []).map(({ id, plan }) => ({ value: id, label: w.draftOf(plan.year) })),
        ...versions(ofLatest, latest?.year),
        ...versions(ofBefore, before?.year),
      ]}
      label={w.otherRules}
      onChange={({ target }) => onChoose(target.value || undefined)}
      value={rules ?? ''}
    />
  );
}

interface OutcomeProps {
  readonly planId: string;
  readonly versionId?: string;
  readonly rulebook?: Readonly<Record<string, unknown>>;
}

function Outcome(variables: OutcomeProps) {
  const w = useWords(replayWords);
  const { data, error, refetch } = useQuery(WhatIfDocument, { variables, fetchPolicy: 'no-cache' });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <WhatIfResult result={data.whatIf} /> : <Loading label={w.waits} />;
}
